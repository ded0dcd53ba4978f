"""Which of the framings that a careful reader found in the five articles the wording table shows."""

import pytest

from lesart.core.contrast.wording import wording

# Article and word, for each thing that the articles call by different words.
FRAMINGS = [
    (("000", "Umsturzversuch"), ("001", "Putschversuch"), ("003", "Zusammenstöße"), ("004", "Krise")),
    (("000", "legitime"), ("001", "friedliche"), ("003", "tödliche")),
    (("000", "Banditen"), ("002", "Terroristen"), ("003", "Regierungsgegnern")),
    (("000", "westlicher"), ("003", "ausländische")),
    (("000", "Einsatz"), ("002", "Friedensmission"), ("004", "Intervention")),
    (("000", "Militärbündnis"), ("001", "Verteidigungsbündnis")),
    (("000", "Polizisten"), ("001", "Ordnungskräfte"), ("004", "Strafverfolgungsbehörden")),
    (("000", "Verdächtige"), ("002", "Terroristen"), ("004", "Festnahmen")),
    (("002", "Alma-Ata"), ("003", "Hauptstadt")),
    (("001", "weißrussische"), ("002", "Belarus"), ("004", "belarussische")),
    (("000", "Toqajew"), ("000", "kasachische Staatschef"), ("001", "Tokajew"), ("001", "Präsident")),
    (("000", "OVKS-Friedenstruppen"), ("002", "ODKB-Friedenstruppen"), ("003", "CSTO-Kontingent")),
    (("001", "Kirgisistan"), ("002", "Kirgistan")),
]


@pytest.fixture(scope="module")
def rows(the_five):
    """The words of each row, with their articles."""
    names = {article.id: article.path[:3] for article in the_five.articles}
    return [{(names[use.article], use.word) for use in row.uses} for row in wording(the_five)]


@pytest.mark.parametrize("framing", FRAMINGS, ids=lambda framing: framing[0][1])
def test_the_words_of_each_article_for_one_thing_stand_in_one_row(rows, framing):
    assert any(set(framing) <= row for row in rows)


def test_the_table_is_short_enough_to_read(rows):
    assert len(rows) <= 50
