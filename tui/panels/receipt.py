"""What an absence rests on: what was looked for, where it stands else, and what came nearest. Not found is not the same as not there."""

from collections.abc import Iterator, Sequence

from lesart.core.model import OnlyHere, Sought
from lesart.core.safetext import safe
from lesart.tui.navigation import Atlas
from lesart.tui.panels.partners import place_told

_BETWEEN = "   "


def receipt_told(only: OnlyHere, atlas: Atlas) -> str:
    """On one line: what no other article has, what others have too and which, and how near the nearest passage came."""
    nowhere = [_what(sought) for sought in only.sought if not sought.elsewhere]
    elsewhere = [elsewhere_told(sought, atlas) for sought in only.sought if sought.elsewhere]
    parts = [
        f"nowhere else: {', '.join(nowhere)}" if nowhere else "",
        f"elsewhere too: {', '.join(elsewhere)}" if elsewhere else "",
        f"nearest: {only.nearest.score:.2f} in {_number(only.nearest.passage, atlas)}" if only.nearest else "nothing came near",
    ]
    return _BETWEEN.join(part for part in parts if part)


def receipt_lines(only: OnlyHere, atlas: Atlas) -> Sequence[tuple[str, str]]:
    """The same in full, as lines with what they are about: the nearest passage, why it was refused, what others have, what nobody has."""
    kinds: dict[str, list[str]] = {}
    for sought in only.sought:
        if not sought.elsewhere:
            kinds.setdefault(sought.kind, []).append(_what(sought))
    nowhere = " · ".join(f"{kind} {', '.join(found)}" for kind, found in kinds.items())
    elsewhere = ", ".join(elsewhere_told(sought, atlas) for sought in only.sought if sought.elsewhere)
    return [
        *_nearest(only, atlas),
        ("elsewhere too:", elsewhere or "nothing of it"),
        ("nowhere else:", nowhere or "all of it stands elsewhere too"),
    ]


def _nearest(only: OnlyHere, atlas: Atlas) -> Iterator[tuple[str, str]]:
    if only.nearest is None:
        yield "nearest:", "no passage came near"
        return
    passage = atlas.passages[only.nearest.passage]
    yield "nearest:", f"{place_told(passage, atlas)}: {words_of(only.nearest.passage, atlas)}"
    yield "refused:", " · ".join(safe(why) for why in only.nearest.why) or f"score {only.nearest.score:.2f}"


def elsewhere_told(sought: Sought, atlas: Atlas) -> str:
    """What others have too, and the numbers of their articles: "Wasser (2 3)"."""
    numbers = sorted(atlas.article_order[article] + 1 for article in sought.elsewhere)
    return f"{_what(sought)} ({' '.join(map(str, numbers))})"


def words_of(passage: str, atlas: Atlas) -> str:
    """What a passage reads, on one line."""
    return safe(atlas.words(passage))


def _what(sought: Sought) -> str:
    return " ".join(safe(sought.what).split())


def _number(passage: str, atlas: Atlas) -> int:
    return atlas.article_order[atlas.passages[passage].article] + 1
