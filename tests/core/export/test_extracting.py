"""What leaves: in each scope the claims, marks, decisions and answers that a reader asked for, and nothing lost."""

from dataclasses import replace

import leaving
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.export.extract import SCOPES, Extract, Scope
from lesart.core.export.extracting import UnknownClaim, extract
from lesart.core.model.session import Chosen, Decision, Mark, Note, Session
from lesart.core.session.entries import with_entries

FIRST, SECOND = "aaaaaaaaaaaa", "bbbbbbbbbbbb"


def with_only(small: Extract, *entries, scope: Scope = "marked") -> Extract:
    return extract(small.comparison, with_entries(Session(), *entries), scope)


def test_all_is_every_claim_conflicts_first_and_what_stands_in_one_article_only(samples: Extract):
    relations = [group.claim.relation for group in samples.groups]
    assert relations == sorted(relations, key=["conflict", "same", "related"].index)
    assert {group.claim.id for group in samples.groups} == {claim.id for claim in samples.comparison.claims}
    assert {one.passage for one in samples.alone} >= {only.passage for only in samples.comparison.only_here}
    assert [group.number for group in samples.groups] == list(range(1, len(samples.groups) + 1))


def test_an_excerpt_says_where_it_stands_and_what_is_around_it(samples: Extract):
    for one in (*(excerpt for group in samples.groups for excerpt in group.excerpts), *samples.alone):
        text = one.article.text
        assert text[one.start : one.end] == one.exact
        assert (one.prefix, one.suffix) == (text[max(one.start - 32, 0) : one.start], text[one.end : one.end + 32])
        assert one.id == f"{one.article.id}-{one.start}-{one.end}"


def test_pairs_join_excerpts_of_their_group_and_carry_score_and_reasons(samples: Extract):
    for group in samples.groups:
        ids = {one.id for one in group.excerpts}
        assert group.pairs
        assert all({pair.a, pair.b} <= ids and 0 < pair.score <= 1 and pair.evidence for pair in group.pairs)


def test_what_readers_added_stands_where_it_belongs(small: Extract):
    conflict, same = small.groups
    first, second = conflict.excerpts
    assert [mark.id for mark in first.marks] == ["m1"]
    assert [note.id for note in second.notes] == ["n1"]
    assert [(one.verdict, one.tie, one.by) for one in conflict.pairs[0].decisions] == [("linked", "contradicts", "Anna")]
    assert [note.id for note in conflict.pairs[0].notes] == ["n2"]
    assert [note.id for note in conflict.notes] == ["n3"]
    assert [answer.choice for answer in conflict.answers] == ["real conflict"]
    assert (conflict.is_chosen, same.is_chosen) == (True, False)
    assert [(one.verdict, one.by) for one in same.pairs[0].decisions] == [("linked", "Anna"), ("rejected", "Ben")]
    assert [note.id for note in small.notes] == ["n4", "n5"]
    assert [one.article for one in small.alone[0].silences] == [SECOND]
    assert (first.value, second.value) == ("230 Helfer", "203 Helfer")
    assert (second.speaker, second.kind, second.mode) == ("Oberst Mey", "named", "indirect")


def test_a_mark_within_a_passage_that_leaves_is_not_told_twice(small: Extract):
    assert [(one.quote, [mark.id for mark in one.marks]) for one in small.alone] == [
        ("Die Brücke blieb offen.", ["m2"]),
        ("Ein Hund wurde gerettet.", []),
    ]


def test_a_mark_over_more_than_one_passage_leaves_as_marked(small: Extract):
    article = small.articles[1]
    wide = Mark("m9", leaving.anchor(article, 30, 60), "quote", by="Anna")
    got = with_only(small, wide)
    assert [(one.start, one.end, one.passage, one.marks) for one in got.alone] == [(30, 60, "", (wide,))]
    assert (got.alone[0].speaker, got.alone[0].kind) == ("Oberst Mey", "named")
    assert [[one.passage for one in group.excerpts] for group in got.groups] == [
        [f"{FIRST}.0", f"{SECOND}.0"],
        [f"{FIRST}.1", f"{SECOND}.1"],
    ]


def test_marks_of_one_stretch_are_one_excerpt(small: Extract):
    stretch = leaving.anchor(small.articles[1], 70, 80)
    got = with_only(small, Mark("m1", stretch, "quote", by="Anna"), Mark("m2", stretch, "doubt", by="Anna"))
    assert [[mark.id for mark in one.marks] for one in got.alone] == [["m1", "m2"]]


def test_marked_takes_the_partners_of_what_was_marked_along_and_no_more(samples: Extract):
    claim = max(samples.comparison.claims, key=lambda claim: len(claim.passages))
    marked = claim.passages[0]
    got = with_only(samples, Mark("m1", leaving.anchor_of(samples.comparison, marked), "quote", by="Anna"))
    partners = {link.b if link.a == marked else link.a for link in samples.comparison.links if marked in (link.a, link.b)}
    for group in got.groups:
        full = next(one for one in samples.comparison.claims if one.id == group.claim.id)
        assert {one.passage for one in group.excerpts} == {marked, *partners} & set(full.passages) == set(group.claim.passages)
        ends = {one.id: one.passage for one in group.excerpts}
        assert all(marked in (ends[pair.a], ends[pair.b]) for pair in group.pairs)
    assert got.alone == ()


def test_marked_holds_links_by_hand_and_notes_but_no_confirmed_suggestion(small: Extract):
    a, b = (leaving.anchor_of(small.comparison, f"{one}.1") for one in (FIRST, SECOND))
    assert len(with_only(small, Decision(a, b, "linked", suggested=False, by="Anna")).groups) == 1
    assert len(with_only(small, Note("n", "link", "Hm.", (a, b), by="Anna")).groups) == 1
    assert len(with_only(small, Note("n", "passage", "Hm.", (b,), by="Anna")).groups) == 1
    assert with_only(small, Decision(a, b, "linked", suggested=True, by="Anna")).groups == ()


def test_a_link_by_hand_that_the_comparison_does_not_have_yet_is_told_as_the_readers(small: Extract):
    a, b = (leaving.anchor_of(small.comparison, f"{one}.2") for one in (FIRST, SECOND))
    (group,) = with_only(small, Decision(a, b, "linked", "contradicts", by="Anna")).groups
    (pair,) = group.pairs
    assert (pair.relation, pair.score, pair.band, [reason.kind for reason in pair.evidence]) == ("conflict", 1.0, "sure", ["given"])
    assert (pair.a, pair.b) == tuple(one.id for one in group.excerpts)
    disagreeing = Decision(a, b, "rejected", by="Ben")
    assert with_only(small, Decision(a, b, "linked", by="Anna"), disagreeing).groups == ()
    assert len(with_only(small, Decision(a, b, "linked", settles=True, by="Anna"), disagreeing).groups) == 1


def test_chosen_are_the_claims_of_the_session_or_those_named(small: Extract):
    session, comparison = small.session, small.comparison
    assert [group.claim.id for group in extract(comparison, session, "chosen").groups] == ["c0"]
    assert [group.claim.id for group in extract(comparison, session, "current", ["c1"]).groups] == ["c1"]
    assert [group.claim.id for group in extract(comparison, session, "chosen", ["c1", "c0", "c1"]).groups] == ["c0", "c1"]
    with pytest.raises(UnknownClaim, match="c9"):
        extract(comparison, session, "current", ["c9"])


def test_the_dossier_goes_through_the_conflicts_as_the_guided_pass_does(samples: Extract):
    got = extract(samples.comparison, samples.session, "dossier")
    assert {group.claim.relation for group in got.groups} == {"conflict"}
    weights = [group.claim.weight for group in got.groups]
    assert weights == sorted(weights, reverse=True)
    assert got.alone == ()


def test_a_claim_is_known_again_where_the_passages_were_cut_anew_but_not_with_a_passage_more(small: Extract):
    a, b = (leaving.anchor_of(small.comparison, f"{one}.0") for one in (FIRST, SECOND))
    shorter = replace(b, start=b.start + 5, exact=b.exact[5:])
    assert with_only(small, Chosen((a, shorter)), scope="all").groups[0].is_chosen
    other = leaving.anchor_of(small.comparison, f"{SECOND}.1")
    assert not with_only(small, Chosen((a, other)), scope="all").groups[0].is_chosen
    assert not with_only(small, Chosen((replace(a, article="cccccccccccc"), b)), scope="all").groups[0].is_chosen


def test_entries_on_articles_that_are_not_open_rest(small: Extract):
    absent = replace(leaving.anchor(small.articles[0], 0, 5), article="cccccccccccc")
    entries = (Mark("m", absent, "quote"), Note("n", "passage", "x", (absent,)), Decision(absent, absent, "linked"), Chosen((absent,)))
    got = with_only(small, *entries)
    assert (got.groups, got.alone, got.notes) == ((), (), ())


@given(st.permutations(range(2)), st.sampled_from(SCOPES))
def test_what_leaves_does_not_depend_on_the_order_of_articles_but_for_their_order(order: list[int], scope: Scope):
    small = leaving.small(scope)
    turned = replace(small.comparison, articles=tuple(small.comparison.articles[at] for at in order))
    got = extract(turned, small.session, scope)
    assert [group.claim for group in got.groups] == [group.claim for group in small.groups]
    assert [group.pairs for group in got.groups] == [group.pairs for group in small.groups]
    assert {one.id for one in got.alone} == {one.id for one in small.alone}


@given(st.integers(0, 86), st.integers(1, 40))
def test_no_mark_is_ever_lost(start: int, length: int):
    small = leaving.small()
    article = small.articles[1]
    mark = Mark("m", leaving.anchor(article, start, min(start + length, len(article.text))), "quote")
    for scope in ("marked", "all"):
        got = with_only(small, mark, scope=scope)
        places = [*(one for group in got.groups for one in group.excerpts), *got.alone]
        around = [one for one in places if one.article == article and one.start <= mark.anchor.start and mark.anchor.end <= one.end]
        assert [mark in one.marks for one in around] == [True]


def test_what_has_no_title_is_called_after_its_articles(small: Extract, samples: Extract):
    assert extract(small.comparison, Session(), "all").title == "Bote · Wire"
    assert extract(samples.comparison, Session(), "all").title == "Karseladse: Der Dammbruch am… · Kolchis-Notizen · 4 more"
