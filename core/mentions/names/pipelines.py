"""Names by a spaCy pipeline: our own tagger's, or one that a reader has installed."""

from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from lesart.core.kept import Kept
from lesart.core.mentions.names.spotting import Found
from lesart.core.mentions.readable import stretches
from lesart.core.model import Article, EntityLabel

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

RULES_ONLY = "none"
_LABELS: dict[str, EntityLabel] = {"PER": "PER", "PERSON": "PER", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "ORG": "ORG"}


class UnknownPipeline(Exception):  # noqa: N818 - the name says what is wrong
    """A spaCy pipeline that cannot be loaded. `name` is what was asked for, `advice` what the user can do."""

    def __init__(self, name: str, advice: str) -> None:
        super().__init__(f"{name}: {advice}")
        self.name, self.advice = name, advice


def tagger_for(pipeline: str) -> "Language | None":
    """The pipeline that finds names: ours for an empty name, none for `RULES_ONLY`, else the installed one of that package or folder.

    Ours is left out, too, where spaCy cannot be imported: the rules find names without it.

    Raises:
        UnknownPipeline: where spaCy finds no pipeline of that name or cannot read it.
    """
    if pipeline == RULES_ONLY:
        return None
    return _installed(pipeline) if pipeline else _own()


def names_in(article: Article, tagger: "Language | None") -> tuple[tuple[Found, ...], ...]:
    """For each stretch of the article the people, places and organisations the tagger finds; they depend on the article alone."""
    pages = stretches(article)
    if tagger is None:
        return ((),) * len(pages)
    return tuple(_names(doc) for doc in tagger.pipe(page.text for page in pages))


def known_names_in(article: Article, pipeline: str, kept: Kept) -> tuple[tuple[Found, ...], ...]:
    """What `names_in` finds by the pipeline of that name, found out once; ours is loaded only where something is to be found out.

    Raises:
        UnknownPipeline: where spaCy finds no pipeline of that name or cannot read it.
    """
    return kept.of(article, f"names {_identity(pipeline)}", tuple[tuple[Found, ...], ...], lambda one: names_in(one, tagger_for(pipeline)))


def _identity(pipeline: str) -> str:
    """What the names depend on besides the article: a pipeline of another version, or one that cannot run, finds others."""
    if pipeline in ("", RULES_ONLY):
        return f"{pipeline} {find_spec('spacy') is not None}"
    return f"{pipeline} {_installed(pipeline).meta.get('version', '')}"


@lru_cache(maxsize=1)
def _installed(name: str) -> "Language":
    try:
        import spacy  # not at the top: it takes a second

        return spacy.load(name)
    except (OSError, ValueError, ImportError) as problem:
        raise UnknownPipeline(name, f"no such spaCy pipeline; try `python -m spacy download {name}`, or leave it out") from problem


def _own() -> "Language | None":
    try:
        from lesart.core.mentions.tagging import own_pipeline

        return own_pipeline()
    except ImportError:
        return None


def _names(doc: "Doc") -> tuple[Found, ...]:
    found = []
    for entity in doc.ents:
        label, text = _LABELS.get(entity.label_), entity.text.strip()
        if label and text:
            start = entity.start_char + entity.text.index(text)
            found.append(Found(start, start + len(text), text, label, "model"))
    return tuple(found)
