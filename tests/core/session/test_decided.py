"""What was decided on the passages of a comparison, and how much that is."""

import pytest

from lesart.core.compare import Settings, compare
from lesart.core.model import Given
from lesart.core.model.session import Decision, Session, Silence
from lesart.core.session.anchoring import anchor
from lesart.core.session.decided import Counts, Decided, counts
from lesart.core.session.verdicts import place_of


@pytest.fixture(scope="module")
def known(harbour):
    return compare(harbour)


def anchored(known, passage):
    found = next(one for one in known.passages if one.id == passage)
    return anchor(next(article for article in known.articles if article.id == found.article), found.start, found.end)


def decision(known, link, verdict, **more):
    a, b = sorted((anchored(known, link.a), anchored(known, link.b)))
    return Decision(a, b, verdict, **more)


def test_a_decision_is_found_by_both_passages_in_either_order_and_by_each(known):
    link = known.links[0]
    said = decision(known, link, "linked", by="Anna")
    decided = Decided(Session(entries=(said,)), known)
    assert decided.pair(link.a, link.b) == decided.pair(link.b, link.a) == (said,)
    assert decided.passage(link.a) == decided.passage(link.b) == (said,)
    assert decided.pair(link.a, known.passages[-1].id) == ()


def test_a_silence_is_found_by_its_passage_and_article(known):
    passage, other = known.passages[0], known.articles[-1].id
    silence = Silence(anchored(known, passage.id), other)
    decided = Decided(Session(entries=(silence, Silence(silence.anchor, "not open"))), known)
    assert decided.silences(passage.id) == decided.silences(passage.id, other) == (silence,)
    assert decided.silences(passage.id, known.articles[0].id) == ()


def test_counts_tell_what_the_reader_did_what_others_did_and_what_is_only_suggested(known):
    shown = [link for link in known.links if link.relation != "related"]
    first, second, third = shown[:3]
    entries = (
        decision(known, first, "linked", suggested=True, by="Anna"),
        decision(known, second, "rejected", suggested=True, by="Anna"),
        decision(known, third, "linked", by="Ben"),
        Silence(anchored(known, known.passages[0].id), known.articles[-1].id, by="Anna"),
    )
    found = counts(Decided(Session(entries=entries), known), known, "Anna")
    assert found == Counts(confirmed=1, rejected=1, linked=0, silent=1, others=1, suggested=len(shown) - 3)
    assert str(found) == f"3 by you, 1 by others, {len(shown) - 3} suggested"
    assert str(Counts(confirmed=12, suggested=40)) == "12 by you, 40 suggested"


def test_what_was_compared_anew_counts_as_before(known, harbour):
    link = next(link for link in known.links if link.relation == "same")
    said = decision(known, link, "linked", suggested=True, by="Anna")
    told = compare(harbour, Settings(given=(Given(place_of(said.a), place_of(said.b), True),)))
    assert counts(Decided(Session(entries=(said,)), told), told, "Anna").confirmed == 1
    evidence = next(one for one in told.links if (one.a, one.b) == (link.a, link.b)).evidence
    assert evidence[0].kind == "given"
    assert {one.what for one in link.evidence} <= {one.what for one in evidence}
