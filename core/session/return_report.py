"""What became of the articles of a session, told to people and to programs."""

import json
from collections.abc import Sequence
from typing import get_args

from lesart.core.model.session import Anchor
from lesart.core.safetext import safe
from lesart.core.session.lines import keyed
from lesart.core.session.refinding import Refound, Standing
from lesart.core.session.returning import Returned

_ORDER: tuple[Standing, ...] = get_args(Standing)
_QUOTE = 60


def summary(one: Returned) -> str:
    """What became of an article, on one line."""
    path = safe(one.article.path if one.article else one.known.path)
    match one.how:
        case "same":
            return f"{path}: as it was"
        case "moved":
            return f"{path}: as it was, but lay at {safe(one.known.path)}"
        case "changed":
            return f"{path}: the text has changed; {counts(one)}"
        case "gone":
            return f"{path}: {one.problem.what}; {one.problem.advice}" if one.problem else f"{path}: is gone"


def counts(one: Returned) -> str:
    """How many of the anchors in a changed text stand how."""
    told = ", ".join(f"{one.count(how)} {how}" for how in _ORDER if one.count(how))
    return f"of what you said of it: {told}" if told else "nothing was said of it"


def report_lines(returned: Sequence[Returned]) -> list[str]:
    """The report: a line for each article, and below it what does not stand as it stood."""
    return [line for one in returned for line in (summary(one), *(f"  {_told(anchor)}" for anchor in one.anchors if anchor.how != "exact"))]


def report_json(returned: Sequence[Returned]) -> str:
    """The report as JSON."""
    content = {
        "schema": "lesart/1",
        "articles": [
            {
                "id": one.known.id,
                "path": one.known.path,
                "how": one.how,
                "now": {"id": one.article.id, "path": one.article.path} if one.article else None,
                "problem": f"{one.problem.what}; {one.problem.advice}" if one.problem else None,
                "anchors": [
                    {
                        "how": anchor.how,
                        "old": keyed(anchor.old),
                        "new": keyed(anchor.new) if anchor.new else None,
                        "alike": [keyed(other) for other in anchor.alike],
                    }
                    for anchor in one.anchors
                ],
            }
            for one in returned
        ],
    }
    return json.dumps(content, indent=1) + "\n"


def _told(one: Refound) -> str:
    words = _quoted(one.old)
    match one.how:
        case "fuzzy":
            return f"fuzzy  {words} -> {_quoted(one.new)}" if one.new else f"fuzzy  {words}"
        case "lost":
            return f"lost   {words}" + (f": {len(one.alike)} places read alike" if one.alike else "")
        case _:
            return f"{one.how:<6} {words}"


def _quoted(anchor: Anchor) -> str:
    text = safe(" ".join(anchor.exact.split()))
    return f'"{text if len(text) <= _QUOTE else text[: _QUOTE - 3] + "..."}"'
