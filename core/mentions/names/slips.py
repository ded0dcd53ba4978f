"""Acronyms that are another one with two letters swapped: OKVS where all others write OVKS."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from lesart.core.mentions.names.named import Named

# An acronym with two letters swapped is a slip of the other where that is at least so many times as frequent.
RARITY = 4
LENGTH = 4


def slips(named: Sequence[Named]) -> dict[str, str]:
    """Identities that are another one misspelt, with the one that is meant."""
    counts = Counter(one.text for one in named if one.text.isupper() and one.text.isalpha())
    keys = {one.text: one.key for one in named}
    by_letters: dict[str, list[str]] = defaultdict(list)
    for acronym in sorted(counts):
        by_letters["".join(sorted(acronym))].append(acronym)
    found = {}
    for acronym in sorted(counts):
        for other in by_letters["".join(sorted(acronym))]:
            frequent = counts[acronym] * RARITY <= counts[other]
            if keys[acronym].startswith("acronym:") and frequent and len(acronym) >= LENGTH and swapped(acronym, other):
                found[keys[acronym]] = keys[other]
                found[keys[acronym] + "/forces"] = keys[other] + "/forces"
    return found


def swapped(one: str, other: str) -> bool:
    """Whether two words of one length differ in two neighbouring letters that changed places."""
    differ = [at for at in range(len(one)) if one[at] != other[at]]
    return len(differ) == 2 and differ[1] == differ[0] + 1 and one[differ[0]] == other[differ[1]] and one[differ[1]] == other[differ[0]]
