"""What leaves the program says everything it should and nothing that could harm."""

import json
from dataclasses import replace

import pytest

from lesart.core.export import FORMATS, render
from lesart.core.export.markdown import claims_markdown, escape
from lesart.core.model import Attribution, Check, Comparison, Difference, Evidence, Place, Rung, Span


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_lets_an_article_drive_the_terminal(comparison: Comparison, name: str):
    assert "\x1b" not in render(comparison, name)


def test_json_holds_every_key_that_other_programs_rely_on(comparison: Comparison):
    got = json.loads(render(comparison, "json"))
    assert got["schema"] == "lesart/1"
    for key, wanted in {
        "articles": {"id", "path", "title", "language", "date", "text"},
        "passages": {"id", "article", "start", "end", "attribution"},
        "links": {"a", "b", "relation", "score", "band", "kind", "evidence"},
        "candidates": {"a", "b", "relation", "score", "band", "kind", "evidence"},
        "claims": {"id", "passages", "relation", "slot", "values"},
        "entities": {"id", "label", "name", "variants", "mentions"},
        "quantities": {"article", "start", "end", "low", "high", "bound", "unit", "counted"},
        "only_here": {"passage", "nearest"},
    }.items():
        assert got[key], key
        assert all(wanted <= set(item) for item in got[key]), key


def test_json_keeps_the_article_text_character_for_character(comparison: Comparison):
    got = json.loads(render(comparison, "json"))
    assert [article["text"] for article in got["articles"]] == [article.text for article in comparison.articles]


def test_json_says_what_carries_a_link(comparison: Comparison):
    got = json.loads(render(comparison, "json"))
    assert [(link["relation"], link["kind"]) for link in got["links"]] == [("same", "word"), ("conflict", "number")]


def test_plain_text_lists_conflicts_first_with_both_values_and_sources(comparison: Comparison):
    text = render(comparison, "text")
    assert "2 articles · 4 claims: 1 same · 1 conflict · 2 only here" in text
    conflict, same = text.index("They differ"), text.index("They say the same")
    assert conflict < same
    between = text[conflict:same]
    assert "[1] (230 Helfer) 230 Helfer kamen nach Orlau." in between
    assert "[2] (203 Helfer) Nach Orlau seien" in between
    assert "why: Orlau, Helfer (confidence 80 %)" in between
    assert "Only in [2] (1)\n\n- Ein Hund wurde gerettet." in text


def test_a_claim_as_markdown_names_values_sources_and_places(comparison: Comparison):
    text = claims_markdown(comparison, [claim for claim in comparison.claims if claim.relation == "conflict"])
    assert text.startswith("## ≠ Helfer\n")
    assert "- **230 Helfer** — Bote, *Damm hält*, 2025-05-06 (`dir/one.txt`, characters 16–44)" in text
    assert "> 230 Helfer kamen nach Orlau." in text
    assert "**203 Helfer** — *Der Damm von Orlau* (`two.txt`" in text
    assert "Shared: Orlau, Helfer · confidence 80 %" in text


def test_a_claim_as_markdown_names_whom_the_article_has_say_it(comparison: Comparison):
    said = {"bb.0": Attribution("named", "Oberst_Mey", "indirect")}
    passages = tuple(replace(p, attribution=said.get(p.id)) for p in comparison.passages)
    text = claims_markdown(replace(comparison, passages=passages), comparison.claims[1:])
    assert r"— *Der Damm von Orlau*, there Oberst\_Mey, indirect speech (`two.txt`" in text


def test_plain_text_names_the_speaker_before_what_is_not_the_articles_own_voice(comparison: Comparison):
    said = {"aa.0": Attribution("narrator", "", "own"), "bb.0": Attribution("named", "Oberst Mey", "indirect", denied=True, hedged=True)}
    passages = tuple(replace(p, attribution=said.get(p.id)) for p in comparison.passages)
    text = render(replace(comparison, passages=passages), "text")
    assert "[1] (230 Helfer) 230 Helfer kamen" in text
    assert "[2] (203 Helfer) Oberst Mey, indirect speech, denied, not certain: Nach Orlau" in text


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (Attribution("anonymous", "", "indirect"), ", there unnamed, indirect speech (`"),
        (Attribution("anonymous", "ein Anwohner", "indirect"), ", there ein Anwohner, indirect speech (`"),
        (Attribution("unclear", "", "direct"), ", there speaker unclear, direct speech (`"),
        (Attribution("narrator", "", "own"), "*Der Damm von Orlau* (`"),
    ],
)
def test_markdown_tells_the_unnamed_from_the_unclear_and_the_articles_own_voice(comparison: Comparison, said: Attribution, words: str):
    passages = tuple(replace(p, attribution=said if p.id == "bb.0" else None) for p in comparison.passages)
    assert words in claims_markdown(replace(comparison, passages=passages), comparison.claims[1:])


def test_json_tells_who_says_a_passage_how_that_was_found_and_which_words_only_say_so(comparison: Comparison):
    said = Attribution("named", "Mey", "indirect", "id-mey", "phrase", hedged=True, frames=(Span(3, 9),))
    passages = (replace(comparison.passages[0], attribution=said), *comparison.passages[1:])
    got = json.loads(render(replace(comparison, passages=passages), "json"))
    assert got["passages"][0]["attribution"] == {
        "kind": "named",
        "speaker": "Mey",
        "mode": "indirect",
        "entity": "id-mey",
        "found_by": "phrase",
        "hedged": True,
        "denied": False,
        "frames": [{"start": 3, "end": 9}],
    }
    assert got["passages"][1]["attribution"] is None


def test_article_text_is_no_markup_in_markdown(comparison: Comparison):
    assert r"Die Brücke \[blieb\] \*offen\*." in render(comparison, "markdown")
    assert escape("<script>") == r"\<script\>"


def test_an_unknown_format_is_refused(comparison: Comparison):
    with pytest.raises(KeyError):
        render(comparison, "docx")


@pytest.mark.parametrize(("value", "told"), [("--05-06", "6 May"), ("2025-05-06", "2025-05-06"), ("--12", "December")])
def test_a_date_that_passages_share_is_told_as_people_write_it(comparison: Comparison, value: str, told: str):
    link = replace(comparison.links[0], evidence=(Evidence("date", value, 1.0),))
    assert f"why: {told} (confidence" in render(replace(comparison, links=(link,)), "text")


def test_what_both_count_is_no_reason_beside_the_values(comparison: Comparison):
    link = comparison.links[1]
    counted = replace(link, evidence=(*link.evidence, Evidence("slot", "230 Helfer ~ 203 Helfer", 0.5)))
    assert "why: Orlau, Helfer (confidence" in render(replace(comparison, links=(counted,)), "text")


def told_apart(comparison: Comparison) -> Comparison:
    """The comparison with a conflict as `compare` completes it."""
    one, other = comparison.claims[1].values
    values = (replace(one, speaker="Mey", as_of="2025-05-06"), replace(other, speaker="Mey", as_of="2025-05-05"))
    difference = Difference("number", "Helfer", values, "rose", ("same speaker",))
    rungs = (Rung("aa.1", "asserted", "narrator"), Rung("bb.0", "reported", "named", "Mey", "PER:mey"))
    claim = replace(comparison.claims[1], title="Helfer: nach Orlau", differences=(difference,), ladder=rungs, weight=0.6)
    check = Check("sum", Place("aa", 16, 19), (Place("aa", 0, 3), Place("aa", 4, 8)), "230", "200 + 20 = 220", holds=False)
    return replace(comparison, claims=(comparison.claims[0], claim), checks=(replace(check, told="220", holds=True), check))


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_a_conflict_tells_how_its_values_stand_who_says_them_and_of_what_day(comparison: Comparison, name: str):
    text = render(told_apart(comparison), name)
    assert "Helfer: nach Orlau" in text
    assert "number · Helfer: 230 Helfer (1, Mey, 2025-05-06) · 203 Helfer (2, Mey, 2025-05-05), later and higher, same speaker" in text
    assert "1 states as fact what 2 attributes to Mey" in text


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_arithmetic_that_does_not_hold_comes_first(comparison: Comparison, name: str):
    text = render(told_apart(comparison), name)
    assert text.index("sum does not hold: 230 told, 200 + 20 = 220") < text.index("sum holds: 220 told, 200 + 20 = 220")
