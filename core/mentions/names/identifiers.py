"""Ids of entities that stay what they are when an article is added: from the identity that a list gives, else from the name's sound."""

from collections import Counter
from collections.abc import Sequence

from lesart.core.mentions.names.named import Named
from lesart.core.mentions.names.people import family_of
from lesart.core.mentions.names.spelling import fold, spelled

_BY_LISTS = ("place:", "organisation:")


def wanted_ids(label: str, name: str, cluster: Sequence[Named], bases: dict[str, str]) -> tuple[str, ...]:
    """Ids an entity may have, the best first. The last is never enough by itself where two entities share a name."""
    by_name = f"{label.lower()}-{_spelt(name)}"
    if label == "PER":
        families = Counter(fold(family_of(bases[one.text])) for one in cluster)
        family = min(families, key=lambda sound: (-families[sound], sound)) or spelled(name)
        return f"per-{family}", by_name
    keys = Counter(one.key for one in cluster if one.key)
    if not keys:
        return (by_name,)
    key = min(keys, key=lambda known: (not known.startswith(_BY_LISTS), -keys[known], known))
    return f"{label.lower()}-{_spelt(key.partition(':')[2])}", by_name


def assigned(wanted: Sequence[Sequence[str]]) -> list[str]:
    """One id each, all different; who comes first chooses first."""
    used: set[str] = set()
    result = []
    for candidates in wanted:
        last = candidates[-1]
        numbered = (f"{last}-{number}" for number in range(2, len(wanted) + 2))
        chosen = next(identifier for identifier in (*candidates, *numbered) if identifier not in used)
        used.add(chosen)
        result.append(chosen)
    return result


def _spelt(name: str) -> str:
    """The words of a name or a key in small letters, with hyphens between them."""
    return "-".join(spelled(part) for part in name.replace("/", " ").replace("-", " ").split())
