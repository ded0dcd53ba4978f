"""What a reader of the ledger gets, on a terminal of 80 columns and in JSON."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lesart.core.contrast.ledger import is_open_conflict, ledger
from lesart.core.export import render_ledger
from lesart.core.export.contrasting import asserted, difference_lines
from lesart.core.export.ledger_text import WIDTH
from lesart.core.export.lookup import Lookup
from lesart.core.model import Check, Comparison, Difference, Place, Rung, SlotValue, Standing


def differing(comparison: Comparison, standing: Standing, value: str = "203 Helfer") -> Comparison:
    """The comparison with its conflict standing so."""
    one, other = comparison.claims[1].values
    values: tuple[SlotValue, ...] = (replace(one, as_of="2025-05-06"), replace(other, value=value, speaker="Oberst Mey"))
    claim = replace(
        comparison.claims[1], title="Helfer: nach Orlau", differences=(Difference("number", "Helfer", values, standing),), weight=0.6
    )
    return replace(comparison, claims=(comparison.claims[0], claim))


def test_the_ledger_leaves_out_what_neither_differs_nor_is_counted(comparison: Comparison):
    assert [claim.id for claim in ledger(comparison)] == ["c2"]


def test_what_weighs_most_comes_first(comparison: Comparison):
    light = replace(differing(comparison, "differs").claims[1], id="c0", weight=0.1)
    known = replace(comparison, claims=(light, *differing(comparison, "differs").claims))
    assert [claim.id for claim in ledger(known)] == ["c2", "c0"]


@pytest.mark.parametrize(
    ("standing", "sign", "words", "counts"),
    [
        ("differs", "≠", "differs", True),
        ("fell", "≠", "later but lower", True),
        ("rose", "↑", "later and higher", False),
        ("compatible", "=", "compatible", False),
        ("agrees", "=", "agrees", False),
        ("unclear", "?", "unit unclear", False),
    ],
)
def test_how_values_stand_is_told_in_words_and_decides_what_counts_as_a_conflict(
    comparison: Comparison, standing: Standing, sign: str, words: str, counts: bool
):
    known = differing(comparison, standing)
    text = render_ledger(known, "text")
    assert f"1. {sign} Helfer: nach Orlau" in text
    assert f"number · Helfer: {words}\n" in text
    assert is_open_conflict(known.claims[1]) is counts
    assert text.startswith(f"lesart: 2 articles · {'1 conflict' if counts else 'no conflict found'}")


def test_the_first_line_tells_conflicts_from_counts_that_grew_and_from_what_fits(comparison: Comparison):
    grown, fitting = differing(comparison, "rose").claims[1], replace(differing(comparison, "agrees").claims[1], id="c3")
    known = replace(comparison, claims=(*differing(comparison, "differs").claims, replace(grown, id="c4"), fitting))
    assert render_ledger(known, "text").startswith("lesart: 2 articles · 1 conflict · 1 later and higher · 1 more to compare\n")


def test_values_stand_by_article_as_opened(comparison: Comparison):
    known = differing(comparison, "differs")
    turned = replace(known.claims[1].differences[0], values=known.claims[1].differences[0].values[::-1])
    text = render_ledger(replace(known, claims=(known.claims[0], replace(known.claims[1], differences=(turned,)))), "text")
    assert text.index("(1, 2025-05-06)") < text.index("(2, Oberst Mey)")
    told = difference_lines(replace(known.claims[1], differences=(turned,)), Lookup(known))
    assert told == ["number · Helfer: 230 Helfer (1, 2025-05-06) · 203 Helfer (2, Oberst Mey), differs"]


def test_each_value_has_its_article_its_speaker_and_its_day(comparison: Comparison):
    text = render_ledger(differing(comparison, "differs"), "text")
    assert "230 Helfer  (1, 2025-05-06)\n" in text
    assert "203 Helfer  (2, Oberst Mey)\n" in text
    assert "[1] 230 Helfer kamen nach Orlau.\n" in text


def test_only_arithmetic_that_does_not_hold_is_told_and_last(comparison: Comparison):
    check = Check("sum", Place("bb", 0, 3), (Place("bb", 5, 6),), "41", "27 + 15 = 42", holds=False)
    text = render_ledger(replace(comparison, checks=(check, replace(check, told="42", holds=True))), "text")
    assert text.endswith("Arithmetic that does not hold\n\n[2] sum does not hold: 41 told, 27 + 15 = 42\n")


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=st.text(min_size=1, max_size=200))
def test_no_value_breaks_the_lines_or_drives_the_terminal(comparison: Comparison, value: str):
    text = render_ledger(differing(comparison, "differs", value), "text")
    assert all(len(line) <= WIDTH for line in text.split("\n"))
    assert not any(ord(character) < 32 for character in text if character != "\n")


def test_json_has_the_claims_by_weight_and_the_text_of_their_passages(comparison: Comparison):
    got = json.loads(render_ledger(differing(comparison, "rose"), "json"))
    assert got["schema"] == "lesart/1"
    assert [(claim["id"], claim["title"], claim["weight"]) for claim in got["claims"]] == [("c2", "Helfer: nach Orlau", 0.6)]
    assert {passage["id"]: passage["text"] for passage in got["passages"]}["aa.1"] == "230 Helfer kamen nach Orlau."
    assert [article["path"] for article in got["articles"]] == ["dir/one.txt", "two.txt"]


def test_only_what_the_shown_passages_assert_is_told(comparison: Comparison):
    known = differing(comparison, "differs")
    rungs = (
        Rung("aa.1", "asserted", "narrator"),
        Rung("bb.0", "reported", "named", "Mey", "PER:mey"),
        Rung("bb.2", "asserted", "narrator"),
    )
    claim = replace(known.claims[1], passages=("aa.1", "bb.0", "bb.2"), ladder=rungs)
    text = render_ledger(replace(known, claims=(known.claims[0], claim)), "text")
    assert "[2] Ein Hund" not in text
    assert "- 1 states as fact what 2 attributes to Mey\n" in text


def test_who_states_one_slot_as_fact_is_not_said_to_state_another_so(comparison: Comparison):
    known = differing(comparison, "differs")
    (helpers,) = known.claims[1].differences
    rest = tuple(replace(value, passage=passage) for value, passage in zip(helpers.values, ("aa.2", "bb.2"), strict=True))
    rungs = (
        Rung("aa.1", "reported", "named", "Odahl", "PER:odahl"),
        Rung("aa.2", "asserted", "narrator"),
        Rung("bb.0", "reported", "named", "Odahl", "PER:odahl"),
        Rung("bb.2", "reported", "named", "Lund", "PER:lund"),
    )
    claim = replace(
        known.claims[1],
        passages=tuple(rung.passage for rung in rungs),
        differences=(helpers, replace(helpers, slot="Hunde", values=rest)),
        ladder=rungs,
    )
    text = render_ledger(replace(known, claims=(known.claims[0], claim)), "text")
    assert "- 1 states as fact what 2 attributes to Lund\n" in text
    assert "1 states as fact what 2 attributes to Odahl" not in text


def test_what_is_said_of_more_articles_in_one_slot_is_not_said_again_of_fewer_in_another(comparison: Comparison):
    known = differing(comparison, "differs")
    third = replace(known.articles[0], id="cc", path="three.txt")
    known = replace(
        known, articles=(*known.articles, third), passages=(*known.passages, replace(known.passages[1], id="cc.1", article="cc"))
    )
    (helpers,) = known.claims[1].differences
    rungs = (
        Rung("aa.1", "asserted", "narrator"),
        Rung("bb.0", "reported", "named", "Odahl", "PER:odahl"),
        Rung("cc.1", "asserted", "narrator"),
    )
    every = (*helpers.values, replace(helpers.values[0], passage="cc.1"))
    differences = (replace(helpers, slot="Hunde"), replace(helpers, values=every))
    claim = replace(known.claims[1], passages=("aa.1", "bb.0", "cc.1"), differences=differences, ladder=rungs)
    assert asserted(claim, known, Lookup(known)) == ["1 and 3 state as fact what 2 attributes to Odahl"]


def test_a_slot_without_a_name_is_called_by_its_kind(comparison: Comparison):
    known = differing(comparison, "agrees")
    (difference,) = known.claims[1].differences
    claim = replace(known.claims[1], differences=(replace(difference, slot=""),))
    assert "   number: agrees\n" in render_ledger(replace(known, claims=(known.claims[0], claim)), "text")
