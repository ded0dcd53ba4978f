"""What a reader is shown as the reasons for a link."""

from dataclasses import replace

import pytest

from lesart.core.alignment import align
from lesart.core.alignment.evidence import OPENING, WITNESS
from lesart.core.export.grounds import Grounds
from lesart.core.language.passages import passages_of
from lesart.core.model import Attribution

SPEECH = "We lost the harbour, and nobody warned us"
ONE = f'The mayor of Brenzau was angry on Friday. "{SPEECH}," she told the council.'
SAME = "Im Hafen von Brenzau ist am Dienstag ein alter Öltank explodiert."
OTHER = f"Ferries stayed in port. Anna Kellring spoke to reporters: “{SPEECH}.”"


def reasons(articles, speaker=""):
    """The evidence of all links, by kind."""
    said = Attribution("named", speaker) if speaker else None
    passages = [replace(passage, attribution=said) for article in articles for passage in passages_of(article)]
    found = align(articles, passages)
    return {reason.kind: (link, reason) for link in found.links for reason in link.evidence}


def test_a_quotation_that_both_have_is_a_reason_and_stands_in_both(stages, opened):
    known = stages(opened(f"Brenzau\n\n{ONE}\n", f"Harbour\n\n{OTHER}\n")).known
    link, reason = next((link, reason) for link in known.links for reason in link.evidence if reason.kind == "quotation")
    assert reason.what == "We lost the harbour and nobody warned us"
    texts = {article.id: article.text for article in known.articles}
    ground = next(one for one in Grounds(known).of(link) if one.evidence == reason)
    for passage, spans in ((link.a, ground.a), (link.b, ground.b)):
        article = passage.partition(".")[0]
        assert [texts[article][span.start : span.end] for span in spans] == [SPEECH]


def test_a_common_quotation_links_what_shares_nothing_else(stages, opened):
    known = stages(opened(f"Brenzau\n\n{ONE}\n", f"Harbour\n\n{OTHER}\n")).known
    assert any(link.relation == "same" and link.evidence[0].kind == "quotation" for link in known.links)


def test_one_speaker_is_a_reason(opened):
    found = reasons(opened(*(f"{SAME} {more}" for more in ("Elf starben.", "Schulen schließen."))), "Anna Kellring")
    assert found["speaker"][1].what == "Anna Kellring"


def test_a_third_article_that_tells_both_is_a_reason(opened):
    found = reasons(opened(*(f"{SAME} {more}" for more in ("Elf starben.", "Schulen schließen.", "Boote sanken."))))
    assert found["witness"][1].what == WITNESS


@pytest.mark.parametrize(("length", "shown"), [(10, True), (1, False)])
def test_that_both_open_their_articles_is_a_reason_where_they_go_on(opened, length, shown):
    rest = ("Die Bahn sperrt den Tunnel.", "Der Rat wählte eine neue Vorsitzende.")
    found = reasons(opened(*(" ".join([SAME, *[more] * length]) for more in rest)))
    assert (found.get("place") is not None and found["place"][1].what == OPENING) is shown
