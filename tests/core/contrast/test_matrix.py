"""Which article says a claim, says it differently, has someone else say it, or is silent on it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from lesart.core.contrast.matrix import ORDERS, Row, arranged, matrix
from lesart.core.model import Article, Attribution, Claim, Comparison, Difference, Passage, Rung, SlotValue, Standing

STANDINGS: tuple[Standing, ...] = ("agrees", "compatible", "rose", "fell", "differs", "unclear")

ARTICLES = tuple(Article(key, f"{key}.txt", "x" * 200, ()) for key in "abcd")
PASSAGES = tuple(Passage(f"{article.id}.{n}", article.id, n * 10, n * 10 + 9, 0) for article in ARTICLES for n in range(6))


def value(passage: str, said: str) -> SlotValue:
    return SlotValue(passage, said, 0, len(said))


def row_of(claim: Claim, passages: tuple[Passage, ...] = PASSAGES) -> Row:
    (row,) = matrix(Comparison(ARTICLES, passages, claims=(claim,)))
    return row


def stands(row: Row) -> str:
    return " ".join(cell.stand for cell in row.cells)


def attributed(*ids: str, speaker: str = "Odahl") -> tuple[Passage, ...]:
    return tuple(replace(p, attribution=Attribution("named", speaker, "indirect")) if p.id in ids else p for p in PASSAGES)


def test_who_tells_a_claim_says_it_and_who_has_no_passage_of_it_is_silent():
    assert stands(row_of(Claim("c", ("a.0", "c.1"), "same"))) == "says silent says silent"


def test_where_values_do_not_fit_all_sides_differ_and_none_is_taken_for_the_right_one():
    low, high = value("a.0", "16"), value("b.0", "18")
    apart = Difference("number", "Polizisten", (low, high))
    row = row_of(Claim("c", ("a.0", "b.0", "c.0"), "conflict", differences=(apart,)))
    assert stands(row) == "differs differs says silent"
    assert [cell.values for cell in row.cells] == [(low,), (high,), (), ()]


def test_values_that_agree_do_not_make_a_cell_differ_and_those_that_do_not_come_first():
    agree = Difference("number", "Boote", (value("a.0", "neun"), value("b.0", "9")), "agrees")
    later = Difference("number", "Polizisten", (value("b.0", "18"), value("c.0", "16")), "rose")
    row = row_of(Claim("c", ("a.0", "b.0", "c.0"), "conflict", differences=(agree, later)))
    assert stands(row) == "says differs differs silent"
    assert [one.value for one in row.cells[1].values] == ["18", "9"]


def test_a_row_is_compared_along_the_difference_that_most_articles_fill():
    missing = Difference("number", "Vermisste", (value("a.0", "43"), value("b.0", "30")))
    dead = Difference("number", "Tote", (value("a.1", "27"), value("b.1", "29"), value("c.0", "31")), "rose")
    agreed = Difference("number", "Boote", (value("a.0", "2"), value("b.0", "2"), value("c.0", "2"), value("d.0", "2")), "agrees")
    row = row_of(Claim("c", ("a.0", "a.1", "b.0", "b.1", "c.0", "d.0"), "conflict", differences=(missing, dead, agreed)))
    assert row.difference == dead
    assert [cell.values[0].value for cell in row.cells] == ["27", "29", "31", "2"]
    assert row_of(Claim("c", ("a.0", "d.0"), "same", differences=(agreed,))).difference == agreed


def test_a_value_that_agrees_with_one_side_of_a_dispute_stands_on_that_side():
    low, high = value("a.0", "16"), value("b.0", "18")
    also, open_upwards = value("c.0", "sechzehn"), value("d.0", "mehr als zehn")
    found = (
        Difference("number", "Polizisten", (low, high)),
        Difference("number", "Polizisten", (low, also), "agrees"),
        Difference("number", "Polizisten", (high, open_upwards), "compatible"),
    )
    row = row_of(Claim("c", ("a.0", "b.0", "c.0", "d.0"), "conflict", differences=found))
    assert stands(row) == "differs differs differs says"


def test_a_conflict_that_knows_only_its_values_differs_where_they_stand():
    row = row_of(Claim("c", ("a.0", "b.0", "d.0"), "conflict", values=(value("a.0", "2.300"), value("b.0", "2.030"))))
    assert stands(row) == "differs differs silent says"


def test_an_article_attributes_where_all_its_passages_are_somebody_elses_words():
    claim = Claim("c", ("a.0", "b.0", "b.1", "c.0"), "same")
    row = row_of(claim, attributed("a.0", "b.1"))
    assert stands(row) == "attributes says says silent"
    assert [cell.speaker for cell in row.cells] == ["Odahl", "", "", ""]
    assert row.disputed_voice
    assert not row_of(claim, attributed("a.0", "b.0", "b.1", "c.0")).disputed_voice


def test_the_ladder_tells_who_asserts_a_claim_where_there_is_one():
    ladder = (Rung("a.0", "asserted", "narrator"), Rung("b.0", "quoted", "institution", "Ministerium"), Rung("c.0", "hedged", "narrator"))
    row = row_of(Claim("c", ("a.0", "b.0", "c.0"), "same", ladder=ladder), attributed("a.0"))
    assert stands(row) == "says attributes says silent"
    assert row.cells[1].speaker == "Ministerium"


def test_a_value_that_somebody_else_is_quoted_with_differs_and_keeps_its_speaker():
    row = row_of(Claim("c", ("a.0", "b.0"), "conflict", values=(value("a.0", "2.300"), value("b.0", "2.030"))), attributed("b.0"))
    assert stands(row) == "differs differs silent silent"
    assert (row.cells[1].speaker, row.disputed_voice) == ("Odahl", True)


def test_rows_can_be_arranged_as_one_article_tells_them_with_what_it_is_silent_on_at_the_end():
    claims = (
        Claim("heavy", ("a.3", "b.0"), "same", weight=0.9),
        Claim("light", ("a.1", "c.0", "d.0"), "same", weight=0.1),
        Claim("elsewhere", ("b.1", "c.1"), "conflict", weight=0.5),
    )
    rows = matrix(Comparison(ARTICLES, PASSAGES, claims=claims))
    assert [row.claim.id for row in rows] == ["heavy", "elsewhere", "light"]
    assert [row.claim.id for row in arranged(rows, "text", "a")] == ["light", "heavy", "elsewhere"]
    assert [row.claim.id for row in arranged(rows, "articles", "a")] == ["light", "heavy", "elsewhere"]
    assert [row.claim.id for row in arranged(rows, "kind", "a")] == ["elsewhere", "heavy", "light"]


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    claims = []
    for number in range(draw(st.integers(0, 8))):
        members = draw(st.lists(st.sampled_from([p.id for p in PASSAGES]), min_size=2, max_size=6, unique=True))
        said = tuple(value(one, draw(st.sampled_from("123"))) for one in members if draw(st.booleans()))
        standing = draw(st.sampled_from(STANDINGS))
        claims.append(
            Claim(
                f"c{number}",
                tuple(members),
                draw(st.sampled_from(["same", "conflict", "related"])),
                values=said,
                differences=(Difference("number", "x", said, standing),) if len(said) > 1 else (),
                weight=draw(st.sampled_from([0.0, 0.3, 0.9])),
            )
        )
    said_by = draw(st.frozensets(st.sampled_from([p.id for p in PASSAGES])))
    return Comparison(ARTICLES, attributed(*said_by), claims=tuple(claims))


@given(comparisons())
def test_there_is_a_row_for_each_claim_and_a_cell_for_each_article(comparison):
    rows = matrix(comparison)
    assert sorted(row.claim.id for row in rows) == [claim.id for claim in comparison.claims]
    for row in rows:
        assert [cell.article for cell in row.cells] == [article.id for article in ARTICLES]
        assert sorted(p.id for cell in row.cells for p in cell.passages) == sorted(row.claim.passages)
        for cell in row.cells:
            assert (cell.stand == "silent") == (not cell.passages)
            assert {one.passage for one in cell.values} <= {p.id for p in cell.passages}
        assert sum(cell.stand == "differs" for cell in row.cells) == 0 or row.claim.values


@given(comparisons(), st.permutations(ARTICLES), st.randoms())
def test_rows_and_cells_do_not_depend_on_the_order_of_articles_passages_and_claims(comparison, articles, random):
    passages, claims = list(comparison.passages), list(comparison.claims)
    random.shuffle(passages)
    random.shuffle(claims)
    shuffled = matrix(Comparison(tuple(articles), tuple(passages), claims=tuple(claims)))
    straight = matrix(comparison)
    assert [row.claim.id for row in shuffled] == [row.claim.id for row in straight]
    assert [sorted(row.cells, key=lambda cell: cell.article) for row in shuffled] == [list(row.cells) for row in straight]


@given(comparisons(), st.sampled_from(ORDERS), st.sampled_from("abcd"))
def test_no_arrangement_loses_or_doubles_a_row(comparison, order, article):
    rows = matrix(comparison)
    assert sorted(row.claim.id for row in arranged(rows, order, article)) == sorted(row.claim.id for row in rows)
