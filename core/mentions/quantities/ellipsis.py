"""Numbers that say only together what they count: the ends of a range, and numbers that share a noun."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lesart.core.language.sentences import sentence_at, sentence_spans
from lesart.core.mentions.quantities.classes import counted_stem, group_of
from lesart.core.mentions.quantities.counted import noun_before
from lesart.core.mentions.quantities.measures import Draft
from lesart.core.mentions.readable import Stretch
from lesart.core.mentions.tables import table

_SAID_BEFORE = 200  # characters of a sentence before a number in which its noun is looked for
# Between two numbers of one noun: at most an adjective and a conjunction.
_COORDINATED = r"(?:\s+[^\W\d_]+){0,2},?\s+(?:und|oder|sowie|and|or)\s+(?:\w+\s+){0,2}|,\s*"


def with_ranges(text: str, drafts: Sequence[Draft], language: str) -> list[Draft]:
    """Two numbers that are the ends of one interval, as one: 10 bis 12, between ten and twenty."""
    facts = table("quantities")[language]
    dash = re.compile(r"\s?[–-]\s?|\s+(?:" + "|".join(facts["range"]) + r")\s+")
    merged: list[Draft] = []
    for draft in drafts:
        last = merged[-1] if merged else None
        if last and last.kind == "count" and last.bound == draft.bound == "exactly" and draft.high and last.low < draft.low:
            between = text[last.end : draft.start]
            opened = re.search(rf"\b{facts['range_open']}\s+$", text[max(0, last.start - 12) : last.start], re.IGNORECASE)
            linked = re.fullmatch(rf"\s+{facts['range_link']}\s+", between)
            if not last.unit and not last.noun and draft.kind == "count" and (dash.fullmatch(between) or (opened and linked)):
                merged[-1] = replace(draft, start=last.start, low=last.low, bound="about")
                continue
        merged.append(draft)
    return merged


def with_left_out_nouns(stretch: Stretch, drafts: list[Draft], language: str) -> list[Draft]:
    """Numbers that share the noun of a coordinated one: "16 getötete und 1.300 verwundete Polizisten"."""
    sentences = sentence_spans(stretch.text, language) if any(not draft.noun for draft in drafts) else []
    completed = list(drafts)
    for at, draft in enumerate(completed):
        if draft.noun or draft.unit or draft.kind != "count":
            continue
        begin, end = sentence_at(sentences, draft.start)
        said = stretch.text[max(begin, draft.start - _SAID_BEFORE) : draft.start]
        following = completed[at + 1] if at + 1 < len(completed) and completed[at + 1].start < end else None
        before = completed[at - 1] if at and completed[at - 1].start >= begin else None
        shares_next = following and re.fullmatch(_COORDINATED, stretch.text[draft.end : following.start])
        noun = following.noun if following and shares_next and not following.unit else ""
        noun = noun or noun_before(said, language)
        joint = rf"{table('quantities')[language]['coordinated']}\s*"
        if not noun and before and not before.unit and re.search(joint + "$", stretch.text[before.end : draft.start]):
            noun = before.noun
        noun = noun or _meant(said, language)
        completed[at] = replace(draft, noun=noun)
    return completed


def _meant(sentence: str, language: str) -> str:
    """The noun that a pronoun before a number stands for ("the total number of them: 40"): the last one whose group is known."""
    if not re.search(table("quantities")[language]["pronoun_before"], sentence, re.IGNORECASE):
        return ""
    words = re.findall(r"[^\W\d_]+", sentence)
    return next((word for word in reversed(words) if group_of(counted_stem(word, language))), "")
