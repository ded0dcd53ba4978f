import pytest

from lesart.core.language import wire_dateline
from lesart.core.language.passages import passages_of
from lesart.core.reading import read_article


@pytest.mark.parametrize(
    ("dateline", "agency", "date"),
    [
        ("Norwik, 10. Januar 2022 (NO). ", "NO", "2022-01-10"),
        ("NORWIK, Westland, May 3, 2021 (Harbour News) — ", "Harbour News", "2021-05-03"),
        ("NORWIK (dpa) – ", "dpa", None),
        ("NORWIK, 3 May (AFP) - ", "AFP", "--05-03"),
        ("Alt Norwik am See/Südhafen (dpa/lno) -- ", "dpa/lno", None),
        ("St. Norwik, Montag, 3. Mai 2021 (APA) – ", "APA", "2021-05-03"),
        ("NEU-NORWIK, Westl. (AP) - ", "AP", None),
        ("Norwik (nno), 3. Mai 2021 – ", "nno", "2021-05-03"),
        ("NORWIK — ", "", None),
        ("NORWIK, May 3 – ", "", "--05-03"),
    ],
)
def test_what_stands_before_a_message(dateline, agency, date):
    found = wire_dateline(f"{dateline}Der Hafen bleibt zu.")
    assert found is not None
    assert (found.end, found.agency, found.date) == (len(dateline), agency, date)


@pytest.mark.parametrize(
    "opening",
    [
        "Anna Kellring (XYZ) – damals noch Ministerin – kam nach Norwik.",
        "Jo Muster (Trainer SV Norwik): Wir waren besser.",
        "Die Hafenverwaltung (HVN). Sie wurde 1990 gegründet.",
        "Bekannt ist das Museum Norwik (MN). Es zeigt Schiffe.",
        "Norwik, 3. Mai 1968. Die Studenten gehen auf die Straße.",
        "Norwik – Die Stadt schläft.",
        "NWO – Die Organisation schweigt.",
        "Es war (wie immer) – Regen.",
        "",
    ],
)
def test_what_only_looks_like_a_dateline(opening):
    assert wire_dateline(opening) is None


def passages(source, path="a.txt"):
    article = read_article(path, source.encode())
    return article, [source[passage.start : passage.end] for passage in passages_of(article)]


LEAD = "Der Hafen von Norwik bleibt nach dem Sturm vom Wochenende gesperrt, wie die Verwaltung am Montag mitgeteilt hat."


@pytest.mark.parametrize(("path", "mark"), [("a.txt", ""), ("a.md", "**")])
def test_a_message_begins_after_its_dateline_and_stays_one_block(path, mark):
    text = f"{mark}NORWIK (dpa){mark} – Der Hafen ist zu. Drei Kräne liegen im Wasser, und niemand weiß, wann die Schiffe wieder fahren."
    article, said = passages(f"Sturm in Norwik\n\n{LEAD}\n\n{text}\n\n{LEAD}", path)
    assert "Der Hafen ist zu." in said
    assert not any("dpa" in passage for passage in said)
    assert text in [article.text[block.start : block.end] for block in article.blocks if block.kind == "body"]


def test_a_name_with_its_party_deep_in_the_text_is_no_dateline():
    _, said = passages("\n\n".join(["Die Kandidaten", LEAD, LEAD, LEAD, "Jo Muster (XYZ) – Wahlkreis Norwik-Nord, zum dritten Mal."]))
    assert said[-1].startswith("Jo Muster")
