"""The ledger as plain text: for a terminal of any kind, for pipes and for logs; no line is longer than `WIDTH`."""

from textwrap import wrap

from lesart.core.contrast.ledger import is_open_conflict, ledger
from lesart.core.export.contrasting import asserted, check_told, disputed, in_order, whence
from lesart.core.export.differing import KINDS, standing_told
from lesart.core.export.lookup import Lookup, label, voice
from lesart.core.model import Claim, Comparison, Difference
from lesart.core.safetext import safe

WIDTH = 80
"""Characters of a line."""

_INDENT = "   "
# Columns that values may take before what is said of them, at the most.
_VALUE_COLUMN = 30
# What can be read off from who says a claim, at the most; the first says most.
_ASSERTIONS = 3


def render(comparison: Comparison) -> str:
    """What differs and what several articles count, by weight, each with the words of its passages; arithmetic that does not hold last."""
    look, listed = Lookup(comparison), ledger(comparison)
    failing = [check for check in comparison.checks if not check.holds]
    lines = [_summary(listed, len(failing), comparison), ""]
    for article in comparison.articles:
        lines += _wrapped(f"[{look.number(article)}] ", f"{label(article)} · {article.path}")
    for number, claim in enumerate(listed, 1):
        lines += ["", *_claim(number, claim, comparison, look)]
    if failing:
        numbers = {article.id: look.number(article) for article in comparison.articles}
        lines += ["", "Arithmetic that does not hold", ""]
        for check in failing:
            lines += _wrapped(f"[{numbers[check.place.article]}] ", check_told(check))
    return "\n".join(lines) + "\n"


def _summary(listed: tuple[Claim, ...], failing: int, comparison: Comparison) -> str:
    conflicts, risen = sum(map(is_open_conflict, listed)), sum(map(_is_risen, listed))
    rest = len(listed) - conflicts - risen
    parts = (
        f"{len(comparison.articles)} articles",
        f"{conflicts} conflict{'' if conflicts == 1 else 's'}" if conflicts else "no conflict found",
        f"{risen} later and higher" if risen else "",
        f"{rest} more to compare" if rest else "",
        f"{failing} sum{'' if failing == 1 else 's'} that do{'es' if failing == 1 else ''} not hold" if failing else "",
    )
    return f"lesart: {' · '.join(filter(None, parts))}"


def _claim(number: int, claim: Claim, comparison: Comparison, look: Lookup) -> list[str]:
    lines = _wrapped(f"{number}. {_sign(claim)} ", f"{look.title(claim)} ({claim.band})")
    for difference in claim.differences:
        lines += _difference(difference, look)
    for passage in disputed(claim, look):
        by = f"{voice(passage)}: " if voice(passage) else ""
        lines += _wrapped(f"{_INDENT}[{look.number(look.article(passage.id))}] ", f"{by}{look.text(passage.id)}")
    for told in asserted(claim, comparison, look)[:_ASSERTIONS]:
        lines += _wrapped(f"{_INDENT}- ", told)
    return lines


def _sign(claim: Claim) -> str:
    """Whether a claim's values differ, rose, fit, or cannot be told to fit."""
    if is_open_conflict(claim):
        return "≠"
    if _is_risen(claim):
        return "↑"
    return "?" if any(one.standing == "unclear" for one in claim.differences) else "="


def _is_risen(claim: Claim) -> bool:
    return not is_open_conflict(claim) and any(one.standing == "rose" for one in claim.differences)


def _difference(difference: Difference, look: Lookup) -> list[str]:
    """How the values of a slot stand, then each by article, with its speaker and day in a column of their own."""
    slot = " · ".join(filter(None, (KINDS[difference.kind], difference.slot)))
    lines = _wrapped(_INDENT, f"{slot}: {standing_told(difference)}")
    filled = in_order(difference.values, look)
    values = [safe(" ".join(value.value.split())) for value in filled]
    column = min(max(map(len, values)), _VALUE_COLUMN)
    for text, value in zip(values, filled, strict=True):
        told = f"({whence(value, look)})"
        if len(_INDENT) + 4 + max(len(text), column) + len(told) <= WIDTH:
            lines.append(safe(f"{_INDENT}  {text:<{column}}  {told}"))
        else:
            lines += [*_wrapped(f"{_INDENT}  ", text), *_wrapped(f"{_INDENT}    ", told)]
    return lines


def _wrapped(opening: str, text: str) -> list[str]:
    """Lines that begin with `opening`, the others below its text."""
    return [
        line.rstrip()
        for line in wrap(
            safe(text),
            WIDTH,
            initial_indent=opening,
            subsequent_indent=" " * len(opening),
            break_on_hyphens=False,
            drop_whitespace=True,
            replace_whitespace=False,
        )
    ] or [opening.rstrip()]
