"""What a reader takes away from a guided pass."""

from dataclasses import replace

import pytest

from lesart.core.export.context import quoted
from lesart.core.export.contrasting import disputed
from lesart.core.export.dossier import dossier
from lesart.core.export.lookup import Lookup
from lesart.core.model import (
    Article,
    Attribution,
    Block,
    Check,
    Claim,
    Comparison,
    Difference,
    Evidence,
    Link,
    Metadata,
    Passage,
    Place,
    SlotValue,
)
from lesart.core.model.session import Anchor, Answer

FIRST = "Der Deich von Orlau hielt. Dort standen 1.630 Helfer | und *beteten*. Am Morgen fiel der Pegel."
SECOND = "Am Deich von Orlau standen 1.360 Helfer, sagte Odahl.\x1b[31m Zwei Boote sanken. Der Pegel fiel nicht."
WHEN = "2026-11-20T19:45:00+01:00"
ANCHORS = (Anchor("aa", 0, 1, "x"), Anchor("bb", 0, 1, "y"))


def _passage(id: str, article: str, text: str, part: str, speaker: str = "") -> Passage:
    said = Attribution("named", speaker, "indirect") if speaker else None
    return Passage(id, article, text.index(part), text.index(part) + len(part), 0, said)


def _value(passage: str, text: str, part: str, as_of: str | None, speaker: str = "") -> SlotValue:
    return SlotValue(passage, part, text.index(part), text.index(part) + len(part), speaker=speaker, as_of=as_of)


HELPERS = Difference(
    "number",
    "Helfer",
    (_value("aa.1", FIRST, "1.630 Helfer", "2025-05-06"), _value("bb.0", SECOND, "1.360 Helfer", None, "Odahl")),
    "differs",
    ("digits swapped",),
)


@pytest.fixture
def comparison() -> Comparison:
    return Comparison(
        articles=(
            Article("aa", "one.txt", FIRST, (Block(0, len(FIRST), "body"),), metadata=Metadata("Deich_hält", "Mey", "2025-05-06", "Bote")),
            Article("bb", "two.txt", SECOND, (Block(0, len(SECOND), "body"),), metadata=Metadata("Orlau")),
        ),
        passages=(
            _passage("aa.1", "aa", FIRST, "Dort standen 1.630 Helfer | und *beteten*."),
            _passage("aa.2", "aa", FIRST, "Am Morgen fiel der Pegel."),
            _passage("bb.0", "bb", SECOND, "Am Deich von Orlau standen 1.360 Helfer, sagte Odahl.\x1b[31m", "Odahl"),
            _passage("bb.2", "bb", SECOND, "Der Pegel fiel nicht."),
        ),
        links=(Link("aa.1", "bb.0", "conflict", 0.81, (Evidence("name", "Orlau", 1.0),)),),
        claims=(
            Claim("c1", ("aa.1", "bb.0"), "conflict", "Helfer", HELPERS.values, 0.81, "Helfer: am Deich", (HELPERS,)),
            Claim("c2", ("aa.2", "bb.2"), "conflict", title="Pegel"),
        ),
        checks=(
            Check("sum", Place("aa", 0, 5), (), "3.950", "3.000 + 500 = 3.500", False),
            Check("sum", Place("bb", 0, 5), (), "3", "1 + 2 = 3", True),
        ),
    )


def test_each_conflict_has_its_values_its_passages_in_context_the_answer_and_the_evidence(comparison: Comparison):
    judged = {"c1": Answer(ANCHORS, "real conflict", "Odahl\n fragen", when=WHEN)}
    text = dossier(comparison, comparison.claims, judged, "20 November 2026")
    assert text.startswith("# Where 2 articles differ\n\n20 November 2026 · 2 conflicts: 1 real conflict · 1 not answered\n")
    assert r"1. Bote, *Deich\_hält*, Mey, 2025-05-06 (`one.txt`)" in text
    assert "2. *Orlau*, undated (`two.txt`)" in text
    section = text[text.index("## 1. ") : text.index("## 2. ")]
    assert section.startswith(
        "## 1. Helfer: am Deich\n\nnumber: Helfer — differs, digits swapped?\n\n| article | value | said by | as of |"
    )
    assert "| 1 Bote | 1.630 Helfer | the article itself | 2025-05-06 |\n| 2 Orlau | 1.360 Helfer | Odahl | — |" in section
    assert r"> Der Deich von Orlau hielt. **Dort standen 1.630 Helfer \| und \*beteten\*.** Am Morgen fiel der Pegel." in section
    assert "> — 1 Bote (`one.txt`, characters 27–69)" in section
    assert "> — 2 Orlau, there Odahl, indirect speech (`two.txt`, characters 0–" in section
    assert (
        "Answer: **real conflict** (2026-11-20 19:45)\n\nNote: Odahl fragen\n\n"
        "Taken for one fact because of: Orlau. Confidence: likely, 81 %." in section
    )
    assert "Answer: not answered" in text


def test_wrong_matches_stand_at_the_end_and_the_others_are_numbered_without_them(comparison: Comparison):
    text = dossier(comparison, comparison.claims, {"c1": Answer(ANCHORS, "wrong match", when=WHEN)}, "today")
    assert text.index("## 1. Pegel") < text.index("# Wrong matches") < text.index("## Helfer: am Deich")
    assert "1 wrong match · 1 not answered" in text


def test_arithmetic_that_does_not_hold_is_listed_and_what_holds_is_not(comparison: Comparison):
    text = dossier(comparison, comparison.claims, {}, "today")
    assert text.endswith("- 1 Bote, characters 0–5: sum does not hold: 3.950 told, 3.000 + 500 = 3.500\n")
    assert "Arithmetic" not in dossier(replace(comparison, checks=comparison.checks[1:]), comparison.claims, {}, "today")


def test_without_conflicts_it_says_so(comparison: Comparison):
    assert "today · no conflict was found" in dossier(comparison, (), {}, "today")


def test_article_text_is_no_markup_and_drives_no_terminal(comparison: Comparison):
    hostile = replace(comparison.claims[0], title="<b>[x](y)\x1b[2J")
    text = dossier(comparison, (hostile,), {}, "today")
    assert "\x1b" not in text
    assert r"\<b\>\[x\](y)" in text


def test_the_disputed_passages_are_those_that_hold_a_value_and_all_where_none_does(comparison: Comparison):
    look = Lookup(comparison)
    wider = replace(comparison.claims[0], passages=("aa.1", "aa.2", "bb.0"))
    assert [place.id for place in disputed(wider, look)] == ["aa.1", "bb.0"]
    assert [place.id for place in disputed(comparison.claims[1], look)] == ["aa.2", "bb.2"]


def test_a_passage_is_quoted_with_whole_words_around_it(comparison: Comparison):
    article, passage = comparison.articles[0], comparison.passages[0]
    told = quoted(article, passage, 20)
    assert (told.before, told.after) == ("… von Orlau hielt.", "Am Morgen fiel …")
    assert quoted(article, passage, 500).before == "Der Deich von Orlau hielt."
    assert quoted(article, passage, 500).after == "Am Morgen fiel der Pegel."
