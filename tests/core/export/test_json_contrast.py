"""What the JSON door says of differences, of who asserts what, of absences and of arithmetic."""

import json
from dataclasses import replace
from typing import Any

from lesart.core.export import render
from lesart.core.model import Check, Comparison, Difference, Nearest, OnlyHere, Place, Rung, Shift, Sought


def got(comparison: Comparison) -> dict[str, Any]:
    return json.loads(render(comparison, "json"))


def differing(comparison: Comparison, difference: Difference) -> Comparison:
    """The comparison with its second claim and link differing so."""
    link = replace(comparison.links[1], differences=(difference,))
    claim = replace(comparison.claims[1], title="Helfer: nach Orlau", differences=(difference,), weight=0.83, band="sure")
    return replace(comparison, links=(comparison.links[0], link), claims=(comparison.claims[0], claim))


def test_a_value_tells_its_interval_its_bound_who_says_it_and_of_what_day(comparison):
    values = comparison.claims[1].values
    one = replace(values[0], low=230.0, high=None, bound="over", unit="", speaker="Mey", as_of="2025-05-06")
    told = got(differing(comparison, Difference("number", "Helfer", (one, values[1]), "fell", ("same speaker",), 0.9)))
    (difference,) = told["links"][1]["differences"]
    assert difference["values"][0] == {
        "passage": "aa.1",
        "value": "230 Helfer",
        "start": one.start,
        "end": one.end,
        "low": 230.0,
        "high": None,
        "bound": "over",
        "unit": "",
        "speaker": "Mey",
        "as_of": "2025-05-06",
    }
    assert (difference["kind"], difference["slot"], difference["standing"]) == ("number", "Helfer", "fell")
    assert (difference["hints"], difference["strength"]) == (["same speaker"], 0.9)


def test_a_conflict_is_of_the_kind_of_its_first_slot_that_does_not_fit(comparison):
    values = comparison.claims[1].values
    agreeing, apart = Difference("number", "Tote", values, "agrees"), Difference("outcome", "Damm", values)
    known = differing(comparison, apart)
    both = replace(known.claims[1], differences=(agreeing, apart))
    told = got(replace(known, claims=(known.claims[0], both)))
    assert [link["kind"] for link in told["links"]] == ["word", "outcome"]
    assert [claim["kind"] for claim in told["claims"]] == ["", "outcome"]


def test_a_claim_has_title_weight_band_and_its_ladder(comparison):
    known = differing(comparison, Difference("number", "Helfer", comparison.claims[1].values))
    rungs = (Rung("aa.1", "asserted", "narrator"), Rung("bb.0", "reported", "named", "Mey", "PER:mey"))
    told = got(replace(known, claims=(known.claims[0], replace(known.claims[1], ladder=rungs))))["claims"][1]
    assert (told["title"], told["weight"], told["band"]) == ("Helfer: nach Orlau", 0.83, "sure")
    assert told["ladder"][1] == {"passage": "bb.0", "firmness": "reported", "kind": "named", "speaker": "Mey", "entity": "PER:mey"}
    (reading,) = told["readings"]
    assert (reading["kind"], reading["articles"], reading["others"], reading["speaker"]) == ("fact and word", ["aa"], ["bb"], "Mey")


def test_a_link_tells_where_a_reserve_is_dropped(comparison):
    shift = Shift("hedge dropped", "aa.1", "bb.0", "seien", 12, 17)
    told = got(replace(comparison, links=(replace(comparison.links[0], shifts=(shift,)),)))
    assert told["links"][0]["shifts"] == [
        {"kind": "hedge dropped", "firmer": "aa.1", "weaker": "bb.0", "sign": "seien", "start": 12, "end": 17}
    ]


def test_an_absence_has_its_receipt(comparison):
    receipt = (Sought("name", "Orlau", ("bb",)), Sought("number", "230"))
    only = OnlyHere("aa.2", Nearest("bb.2", 0.12, ("no name in common",)), receipt, "central")
    told = got(replace(comparison, only_here=(only,)))["only_here"]
    assert told == [
        {
            "passage": "aa.2",
            "strength": "central",
            "nearest": {"passage": "bb.2", "score": 0.12, "why": ["no name in common"]},
            "sought": [{"kind": "name", "what": "Orlau", "elsewhere": ["bb"]}, {"kind": "number", "what": "230", "elsewhere": []}],
            "looked_for": ["Orlau", "230"],
        }
    ]


def test_a_check_tells_where_its_parts_are_and_whether_it_holds(comparison):
    check = Check("sum", Place("aa", 0, 3), (Place("aa", 5, 6), Place("bb", 7, 8)), "41", "27 + 15 = 42", holds=False)
    assert got(replace(comparison, checks=(check,)))["checks"] == [
        {
            "kind": "sum",
            "holds": False,
            "told": "41",
            "reckoned": "27 + 15 = 42",
            "article": "aa",
            "start": 0,
            "end": 3,
            "parts": [{"article": "aa", "start": 5, "end": 6}, {"article": "bb", "start": 7, "end": 8}],
        }
    ]
