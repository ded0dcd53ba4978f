"""What `lesart compare --format json` printed (schema lesart/1): its links as decisions, where the user asks for them.

They are suggestions of a program. So none is taken as anybody's decision unless it is said which: of what relation, from what score on.
"""

from collections.abc import Iterator
from typing import Any

from lesart.core.session.importing.deciding import decided
from lesart.core.session.importing.told import Asked, Told, UnimportableError, Words

TITLE = "comparison by lesart"

SCHEMA = "lesart/1"


def reads(document: object) -> bool:
    """Whether it is one."""
    return isinstance(document, dict) and document.get("schema") == SCHEMA


def told(document: Any, asked: Asked) -> Iterator[Told]:  # noqa: ANN401 -- JSON of others: what does not fit is refused as it is met
    """A confirmed link for each of the relations asked for, with at least the score asked for."""
    if not asked.relations:
        raise UnimportableError(
            "holds links that a program suggested", "say which of them you confirm, for example --relation same --least 0.9"
        )
    try:
        texts = {str(one["id"]): str(one["text"]) for one in document["articles"]}
        passages = {str(one["id"]): _words(one, texts) for one in document["passages"]}
        for link in document["links"]:
            if link["relation"] in asked.relations and float(link["score"]) >= asked.least:
                sides = (passages[link["a"]],), (passages[link["b"]],)
                yield decided(sides, "linked", "", asked.by, asked.when, frozenset({"suggested"}))
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise UnimportableError(f"is no whole comparison ({error!r})", "write it with: lesart compare ... --format json") from error


def _words(passage: Any, texts: dict[str, str]) -> Words:  # noqa: ANN401 -- see told
    article, start, end = str(passage["article"]), int(passage["start"]), int(passage["end"])
    return Words(texts[article][start:end], article, start=start, end=end)
