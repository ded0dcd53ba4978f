"""Web annotations (W3C Web Annotation Data Model, 2017): marks of any program, and all that lesart itself exports.

One annotation, a list, a page or a collection of them; exports of Hypothes.is, too. What is by software is no reader's, and is left out.
"""

from collections.abc import Iterator
from hashlib import sha256

from lesart.core.model.session import Mark
from lesart.core.session.importing import own_annotations
from lesart.core.session.importing.annotation import Node, each, is_by_software, made_by, told_for, words_of
from lesart.core.session.importing.told import Asked, Told, Words

TITLE = "Web annotations"

_INSIDE = ("first", "items", "annotations", "rows", "@graph")
"""Under what keys collections keep annotations."""

_ID_LENGTH = 12


def reads(document: object) -> bool:
    """Whether there is any annotation in it."""
    return next(_annotations(document), None) is not None


def told(document: object, asked: Asked) -> Iterator[Told]:
    """An entry for each annotation that a reader made on some words; of those of other programs, a mark for each of their targets."""
    for one in _annotations(document):
        if is_by_software(one):
            continue
        if own_annotations.is_own(one):
            found = own_annotations.told(one)
            if found is not None:
                yield found
            continue
        for number, words in enumerate(map(words_of, each(one["target"]))):
            if words is not None:
                yield _mark(one, number, words, asked)


def _annotations(document: object) -> Iterator[Node]:
    """All annotations, in whatever collection they stand; walked without recursion, since files may be nested deep."""
    steps = [document]
    while steps:
        step = steps.pop()
        if isinstance(step, list):
            steps += reversed(step)
        elif isinstance(step, dict) and "target" in step:
            yield step
        elif isinstance(step, dict):
            steps += [step[key] for key in reversed(_INSIDE) if key in step]


def _mark(one: Node, number: int, words: Words, asked: Asked) -> Told:
    """A mark whose id comes from what the annotation is called, or else from what it says: a second import finds it again."""
    note = "\n".join(told_for(one, "commenting", "describing", "replying"))
    kind = "".join(told_for(one, "classifying")[:1]) or asked.kind
    tags = tuple(dict.fromkeys(told_for(one, "tagging")))
    name = repr((one.get("id"), number) if one.get("id") else (words, note, tags))
    own = sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH]
    by, when = made_by(one) or asked.by, str(one.get("created") or asked.when)
    return Told(((words,),), lambda anchors: (Mark(own, anchors[0], kind, tags, note, by, when),))
