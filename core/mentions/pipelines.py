"""Names by an installed spaCy pipeline, for readers who have one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lesart.core.mentions.readable import Stretch
from lesart.core.mentions.spotting import Found
from lesart.core.model import EntityLabel

if TYPE_CHECKING:
    from spacy.language import Language

_LABELS: dict[str, EntityLabel] = {"PER": "PER", "PERSON": "PER", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "ORG": "ORG"}


class UnknownPipeline(Exception):  # noqa: N818 - the name says what is wrong
    """A spaCy pipeline that cannot be loaded. `name` is what was asked for, `advice` what the user can do."""

    def __init__(self, name: str, advice: str) -> None:
        super().__init__(f"{name}: {advice}")
        self.name, self.advice = name, advice


def load(name: str) -> "Language":
    """Load an installed pipeline by its package name or folder.

    Raises:
        UnknownPipeline: where spaCy finds no such pipeline or cannot read it.
    """
    import spacy  # not at the top: most sessions use none, and it takes a second

    try:
        return spacy.load(name)
    except (OSError, ValueError, ImportError) as problem:
        raise UnknownPipeline(name, f"no such spaCy pipeline; try `python -m spacy download {name}`, or leave it out") from problem


def names_by(pipeline: "Language", stretch: Stretch) -> Iterator[Found]:
    """People, places and organisations the pipeline finds in a stretch."""
    for entity in pipeline(stretch.text).ents:
        label = _LABELS.get(entity.label_)
        text = entity.text.strip()
        if label and text:
            start = entity.start_char + entity.text.index(text)
            yield Found(start, start + len(text), text, label, "pipeline")
