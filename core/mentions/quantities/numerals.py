"""Numbers as texts write them: digits with their groups, and number words by table.

One small grammar serves German and English: pieces add up (dreiundzwanzig = 3 + 20, twenty-three = 20 + 3), hundred multiplies what
stands before it, thousand multiplies and closes. What adds up to no number of the language (dreivier) is refused.
"""

import re
from functools import cache
from typing import Any

from lesart.core.mentions.tables import table


@cache
def numeral_pattern(language: str) -> str:
    """A regular expression (case-insensitive) for the number words of a language, joints included."""
    facts = _facts(language)
    pieces = "|".join(sorted((re.escape(piece) for piece in facts["numerals"]), key=len, reverse=True))
    fixed = "|".join(re.escape(word) for word in facts["fixed"])
    words = f"(?:{pieces})(?:{facts['between']}(?:{pieces}))*"
    return f"(?:{fixed}|{words})" if fixed else words


def value_of_words(text: str, language: str) -> float | None:
    """The value of a number word ("eintausenddreihundert", "one hundred and five"); None where it is none."""
    facts = _facts(language)
    lower = text.lower()
    if lower in facts["fixed"]:
        return float(facts["fixed"][lower])
    pieces = _pieces(lower, language)
    if pieces is None:
        return None
    total = current = 0
    joined = False
    for piece in pieces:
        value = facts["numerals"].get(piece)
        if value is None:
            joined = True
            continue
        if value in (100, 1000):
            if current >= 1000 or (value == 1000 and total):
                return None
            current = max(current, 1) * value
            if value == 1000:
                total, current = current, 0
        elif _adds(current % 100, value, joined):
            current += value
        else:
            return None
        joined = False
    return float(total + current)


def value_of_digits(text: str, decimal_mark: str) -> float:
    """The value of digits with groups: 2.300 or 2 300 in German, 2,300 in English; 1,8 and 1.8."""
    if decimal_mark == ",":
        text = (
            text.replace(".", "").replace(",", ".") if re.fullmatch(r"[^,]*(?:\.\d{3})*(?:,\d+)?", text) and _grouped(text, ".") else text
        )
    return float(re.sub(r"[\s'’\u00a0\u202f]", "", text.replace(",", "") if decimal_mark == "." else text.replace(",", ".")))


def _grouped(text: str, mark: str) -> bool:
    return mark not in text or bool(re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text))


def _adds(so_far: int, value: int, joined: bool) -> bool:
    """Whether `value` may follow what stands below the hundred: nothing, a unit joined to tens, or tens before a unit."""
    if so_far == 0:
        return True
    if joined:
        return so_far < 10 and value >= 20 and value % 10 == 0
    return so_far >= 20 and so_far % 10 == 0 and value < 10


def _pieces(text: str, language: str) -> list[str] | None:
    facts = _facts(language)
    piece = _piece_pattern(language)
    found, at = [], 0
    while at < len(text):
        match = piece.match(text, at)
        if match is None:
            return None
        found.append(match.group())
        at = match.end()
    ends = bool(found) and found[0] in facts["numerals"] and found[-1] in facts["numerals"]
    return [part for part in found if part in facts["numerals"] or part.strip() == facts["joint"].strip()] if ends else None


@cache
def _piece_pattern(language: str) -> re.Pattern[str]:
    facts = _facts(language)
    pieces = sorted(facts["numerals"], key=len, reverse=True)
    return re.compile("|".join([*map(re.escape, pieces), r"\s*" + re.escape(facts["joint"].strip()) + r"\s*", r"[\s-]+"]))


def _facts(language: str) -> dict[str, Any]:
    facts: dict[str, Any] = table("quantities")[language]
    return facts
