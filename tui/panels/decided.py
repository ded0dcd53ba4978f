"""Signs and words for what readers decided: beside the claim line, and in the list of candidates."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Literal

from lesart.core.model import Claim, Learned
from lesart.core.model.session import Decision, Silence, Tie
from lesart.core.safetext import safe
from lesart.core.session.decided import Decided
from lesart.tui.navigation import Atlas
from lesart.tui.panels.naming import cut

TIES_TOLD: Mapping[Tie, str] = {
    "same": "they say the same",
    "supports": "one supports the other",
    "contradicts": "they contradict each other",
    "later state": "one tells a later state",
    "quotes": "one quotes the other",
    "translates": "one translates the other",
}
"""What a reader may say two passages are to each other, as it is asked."""

Verdicted = Literal["linked", "rejected", "silent", "chosen", "disputed"]
"""What stands for a decision: the reader's, or that readers disagree."""

_SIGNS: Mapping[Verdicted, str] = {"linked": "✓", "rejected": "✗", "silent": "∅", "chosen": "★", "disputed": "?"}
_ASCII_SIGNS: Mapping[Verdicted, str] = {"linked": "+", "rejected": "-", "silent": "0", "chosen": "*", "disputed": "?"}
_NAME_CELLS = 12
_YOU = "you"


def decided_sign(decided: Verdicted, ascii_only: bool) -> str:
    """The sign of something that was decided, in one cell."""
    return (_ASCII_SIGNS if ascii_only else _SIGNS)[decided]


def verdict_sign(decisions: Sequence[Decision], ascii_only: bool) -> str:
    """What was decided on a pair, in one cell; empty where nothing was, and a question mark where readers disagree."""
    counting = [one for one in decisions if one.settles] or decisions
    verdicts = {one.verdict for one in counting}
    signs = _ASCII_SIGNS if ascii_only else _SIGNS
    return signs["disputed" if len(verdicts) > 1 else verdicts.pop()] if verdicts else ""


def pair_sign(decisions: Sequence[Decision], by: str, ascii_only: bool) -> str:
    """What was decided on a pair, and by whom: "✓ by you", "✗ by Ada", "? you ✓, Ada ✗"."""
    sign = verdict_sign(decisions, ascii_only)
    if not sign:
        return ""
    signs = _ASCII_SIGNS if ascii_only else _SIGNS
    if sign == signs["disputed"]:
        return f"{sign} " + ", ".join(f"{_who(one.by, by)} {signs[one.verdict]}" for one in decisions)
    tie = next((one.tie for one in reversed(decisions) if one.tie), "")
    return f"{sign} {f'{tie}, ' if tie else ''}by {_whom((one.by for one in decisions), by)}"


def claim_sign(claim: Claim, decided: Decided, by: str, ascii_only: bool, is_chosen: bool) -> str:
    """What was decided on the pairs of a claim, in all: "✓ 2 by you"; whether it is chosen stands before it."""
    pairs = [decisions for pair in combinations(claim.passages, 2) if (decisions := decided.pair(*pair))]
    chosen = [(_ASCII_SIGNS if ascii_only else _SIGNS)["chosen"]] if is_chosen else []
    if len(pairs) == 1:
        return " ".join([*chosen, pair_sign(pairs[0], by, ascii_only)])
    signs = [verdict_sign(decisions, ascii_only) for decisions in pairs]
    counts = " ".join(f"{sign} {signs.count(sign)}" for sign in dict.fromkeys(signs))
    who = f" by {_whom((one.by for decisions in pairs for one in decisions), by)}" if pairs else ""
    return " ".join(filter(None, [*chosen, counts + who]))


def rejected_sign(pairs: Sequence[Sequence[Decision]], by: str, ascii_only: bool) -> str:
    """Of how many others a passage was said to be no match: "✗ 2 by you"."""
    if not pairs:
        return ""
    count = f" {len(pairs)}" if len(pairs) > 1 else ""
    who = _whom((one.by for decisions in pairs for one in decisions if one.verdict == "rejected"), by)
    return f"{decided_sign('rejected', ascii_only)}{count} by {who}"


def silence_sign(silences: Sequence[Silence], atlas: Atlas, by: str, ascii_only: bool) -> str:
    """In which articles nothing was found: "∅ not in 3, by you"."""
    if not silences:
        return ""
    articles = sorted({atlas.article_order[one.article] + 1 for one in silences})
    sign = (_ASCII_SIGNS if ascii_only else _SIGNS)["silent"]
    return f"{sign} not in {', '.join(map(str, articles))}, by {_whom((one.by for one in silences), by)}"


def learned_told(learned: Learned) -> str:
    """What the weights learned, in few enough words for the key line."""
    if learned.gain is None:
        return f"{learned.confirmed} confirmed, {learned.rejected} rejected so far: too few to learn from"
    what = "learned from" if learned.used else "nothing gained from"
    return f"{what} {learned.decisions} decisions: of those left out {learned.right_after} are right, {learned.right_before} without"


def _whom(readers: Iterable[str], by: str) -> str:
    return ", ".join(dict.fromkeys(_who(reader, by) for reader in readers))


def _who(reader: str, by: str) -> str:
    return _YOU if reader == by else cut(safe(reader), _NAME_CELLS) or "somebody"
