"""Attributions of small articles whose names are told, so that no name finder is tested along."""

import re

import pytest

from lesart.core.language.passages import passages_of
from lesart.core.mentions import attribute
from lesart.core.model import Block, BlockKind, Entity, EntityLabel, Mention
from lesart.core.reading import read_article


def entities_of(article, names):
    """One entity per name: `names` maps a spelling to its label, or to a label and the spelling of the entity it belongs to."""
    mentions: dict[str, list[Mention]] = {}
    labels: dict[str, EntityLabel] = {}
    for spelling, label in names.items():
        label, main = label if isinstance(label, tuple) else (label, spelling)
        labels.setdefault(main, label)
        found = [Mention(article.id, m.start(), m.end(), "capitals") for m in re.finditer(rf"\b{re.escape(spelling)}\b", article.text)]
        mentions.setdefault(main, []).extend(found)
    return tuple(Entity(f"id-{main}", labels[main], main, (main,), tuple(found)) for main, found in mentions.items())


@pytest.fixture
def speeches(article):
    """Paragraphs -> the attributions of their passages. A paragraph that begins with "# " is a heading."""

    def told(*paragraphs, names=None, language="de"):
        made = article(*(paragraph.removeprefix("# ") for paragraph in paragraphs), language=language)
        kinds: list[BlockKind] = ["heading" if paragraph.startswith("# ") else "body" for paragraph in paragraphs]
        blocks = tuple(Block(block.start, block.end, kind, int(kind == "heading")) for block, kind in zip(made.blocks, kinds, strict=True))
        made = type(made)(made.id, made.path, made.text, blocks, (), made.metadata)
        passages = attribute(made, passages_of(made), entities_of(made, names or {}))
        return [Told(made.text, passage) for passage in passages]

    return told


@pytest.fixture
def read_speeches():
    """A text as it lies in a file -> the attributions of its passages."""

    def told(text, names=None, path="page.md"):
        made = read_article(path, text.encode())
        return [Told(made.text, passage) for passage in attribute(made, passages_of(made), entities_of(made, names or {}))]

    return told


class Told:
    """A passage and who says it, for short assertions."""

    def __init__(self, text, passage):
        self.text = text[passage.start : passage.end]
        self.said = passage.attribution
        self.who = (self.said.kind, self.said.speaker, self.said.mode)
        self.frames = [text[span.start : span.end] for span in self.said.frames]

    def __repr__(self):
        return f"{self.who} {self.frames} {self.text}"
