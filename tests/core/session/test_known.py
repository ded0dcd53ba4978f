"""What a reader once said something on is known again: passages by where they stand, claims by the passages they rested on."""

from hypothesis import given
from hypothesis import strategies as st

from lesart.core.model import Article, Block, Claim, Comparison, Passage
from lesart.core.model.session import Anchor
from lesart.core.session.known import Known

LENGTH = 60


def comparison(cuts: list[int]) -> Comparison:
    """Two articles cut into passages at the same places; the passages of one number are a claim."""
    spans = list(zip([0, *cuts], [*cuts, LENGTH], strict=True))
    articles = tuple(Article(one, one, "x" * LENGTH, (Block(0, LENGTH, "body"),)) for one in ("a", "b"))
    passages = tuple(Passage(f"{one.id}.{n}", one.id, *span, 0) for one in articles for n, span in enumerate(spans))
    claims = tuple(Claim(f"c{n}", (f"a.{n}", f"b.{n}"), "same") for n in range(len(spans)))
    return Comparison(articles, passages, claims=claims)


@given(st.sets(st.integers(1, LENGTH - 1), max_size=8).map(sorted), st.integers(0, LENGTH - 1), st.integers(1, LENGTH))
def test_a_mark_touches_what_it_shares_a_character_with(cuts: list[int], start: int, length: int):
    made = comparison(cuts)
    end = min(start + length, LENGTH)
    touched = [one for one in made.passages if one.article == "a" and one.start < end and start < one.end]
    assert list(Known(made).touched(Anchor("a", start, end, "x"))) == touched
    assert Known(made).touched(Anchor("gone", start, end, "x")) == []


@given(st.sets(st.integers(1, LENGTH - 1), max_size=8).map(sorted), st.data())
def test_what_was_said_on_a_claim_finds_it_again_and_no_other(cuts: list[int], data: st.DataObject):
    made = comparison(cuts)
    claim = data.draw(st.sampled_from(made.claims))
    anchors = [Anchor(one.article, one.start, one.end, "x") for one in made.passages if one.id in claim.passages]
    assert list(Known(made).claims(anchors)) == [claim]
    assert [Known(made).passage(anchor).id for anchor in anchors] == list(claim.passages)


def test_a_claim_that_was_cut_finer_is_known_and_one_that_grew_in_a_judged_article_is_not():
    coarse = [Anchor(one, 0, 30, "x") for one in ("a", "b")]
    finer = comparison([15, 30])
    whole = Claim("w", ("a.0", "a.1", "b.0", "b.1"), "same")
    grown = Claim("g", ("a.0", "a.1", "a.2", "b.0", "b.1"), "same")
    for claim, found in ((whole, [whole]), (grown, [])):
        assert list(Known(Comparison(finer.articles, finer.passages, claims=(claim,))).claims(coarse)) == found


def test_articles_that_came_since_do_not_matter_and_those_that_are_gone_leave_it_unknown():
    made = comparison([30])
    only_a = [Anchor("a", 0, 30, "x")]
    assert [claim.id for claim in Known(made).claims(only_a)] == ["c0"]
    assert Known(made).claims([*only_a, Anchor("gone", 0, 30, "x")]) == []
    assert Known(made).claims([]) == []
