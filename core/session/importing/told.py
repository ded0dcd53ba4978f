"""What a file says of some words, before the words are found in the articles."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from lesart.core.model import Relation
from lesart.core.model.session import Anchor, Entry


class UnimportableError(Exception):
    """A file nothing can be imported from: what is wrong with it, and what the user can do."""

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(f"{what}; {advice}")
        self.what, self.advice = what, advice


@dataclass(frozen=True, slots=True)
class Words:
    """Words that a file speaks of, as far as it tells which and where.

    Attributes:
        exact: the words; empty where the file gives offsets alone.
        article: what it calls the text: an id or hash, a path, a title, an address; empty where it does not tell.
        language: of the words, as a tag ("de-AT"); empty where it does not tell.
        start: code-point offset into the text; None where it does not tell. `end` is exclusive.
        prefix: what stands before them; `suffix` what stands after.
    """

    exact: str
    article: str = ""
    language: str = ""
    start: int | None = None
    end: int | None = None
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a file says.

    Attributes:
        sides: the stretches it is about; each is one or more runs of words that follow each other in one text.
        made: the entries it comes to, given where the sides stand.
        apart: its sides stand in different articles: that is what an alignment says.
    """

    sides: tuple[tuple[Words, ...], ...]
    made: Callable[[Sequence[Anchor]], Iterable[Entry]]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user wants of an import.

    Attributes:
        by: whose entries they are where the file names nobody, `when` of what time where it tells none.
        relations: which links of a comparison become decisions; none unless asked for.
        least: the least score of such a link, 0..1.
        kind: the class of marks that the file gives none.
        beside: reads a file that this one refers to, by its name; raises `UnimportableError`.
    """

    by: str = ""
    when: str = ""
    relations: frozenset[Relation] = frozenset()
    least: float = 0.0
    kind: str = ""
    beside: Callable[[str], bytes] = field(default=lambda name: _missing(name))


def _missing(name: str) -> bytes:
    raise UnimportableError(f"refers to {name}, which is not there", "put it beside the file")
