"""What of a session leaves with an extract, for formats that keep what a reader added as records of its own."""

import re
from datetime import datetime

from lesart.core.export.extract import Excerpt, Extract
from lesart.core.model.session import Anchor, Entry, Naming
from lesart.core.session.anchors import anchors_of


def excerpts_of(extract: Extract) -> tuple[Excerpt, ...]:
    """All excerpts that leave, each once, in the order of the extract; a passage may stand in several claims."""
    several = (*(excerpt for group in extract.groups for excerpt in group.excerpts), *extract.alone)
    return tuple({excerpt.id: excerpt for excerpt in several}.values())


def entries_leaving(extract: Extract) -> tuple[Entry, ...]:
    """The session's entries that leave, in its order: all on the articles where everything leaves, else those that touch an excerpt.

    An entry on an article that is not among those compared rests. Notes on articles and names, and what was said of names, always leave.
    """
    stretches: dict[str, list[tuple[int, int]]] = {article.id: [] for article in extract.articles}
    for excerpt in excerpts_of(extract):
        stretches[excerpt.article.id].append((excerpt.start, excerpt.end))

    def leaves(anchor: Anchor) -> bool:
        return extract.scope == "all" or any(start < anchor.end and anchor.start < end for start, end in stretches[anchor.article])

    def goes_along(entry: Entry) -> bool:
        anchors = anchors_of(entry)
        if not anchors:
            return isinstance(entry, Naming) or entry in extract.notes
        return all(anchor.article in stretches for anchor in anchors) and any(map(leaves, anchors))

    return tuple(filter(goes_along, extract.session.entries))


_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-](0\d|1[0-3]):[0-5]\d)?").fullmatch


def moment(when: str) -> str:
    """When an entry was made, as XML Schema has it (dateTime); empty where it is no such time, whatever a session says."""
    try:
        datetime.fromisoformat(when)
    except ValueError:
        return ""
    return when if _MOMENT(when) else ""
