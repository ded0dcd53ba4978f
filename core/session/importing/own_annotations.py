"""The annotations that lesart exports, back to the entries they were: known by their names, `urn:x-lesart:<kind>:<what it is about>`."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import get_args
from urllib.parse import unquote

from lesart.core.model.session import Anchor, Answer, Choice, Chosen, Decision, Entry, Mark, Note, NoteTarget, Silence, Tie, Verdict
from lesart.core.session.importing.annotation import Node, article_of, each, made_by, told_for, words_of
from lesart.core.session.importing.told import Told

PREFIX = "urn:x-lesart:"


def is_own(one: Node) -> bool:
    """Whether lesart wrote it."""
    return str(one.get("id", "")).startswith(PREFIX)


def told(one: Node) -> Told | None:
    """The entry that it was; None for what is no entry. Who is not named stays so."""
    targets = each(one.get("target"))
    words = [words_of(target) for target in targets]
    kind = str(one["id"]).removeprefix(PREFIX).partition(":")[0]
    sides = tuple((run,) for run in words if run)
    if kind not in _MADE or not sides or len(sides) < len(words) or (kind == "decision" and len(sides) != 2):
        return None
    return Told(sides, lambda anchors: (_MADE[kind](one, sorted(anchors)),))


def _mark(one: Node, anchors: Sequence[Anchor]) -> Entry:
    kind = "".join(told_for(one, "classifying")[:1])
    return Mark(_name(one), anchors[0], kind, told_for(one, "tagging"), _comment(one), made_by(one), _when(one))


def _noted(one: Node, anchors: Sequence[Anchor]) -> Entry:
    on: NoteTarget = next((on for on in get_args(NoteTarget) if on in told_for(one, "classifying")), "passage")
    names = told_for(one, "tagging") if on == "entity" else ()
    on_passages = () if on in ("article", "entity") else tuple(anchors)
    return Note(_name(one), on, _comment(one), on_passages, _article(one) if on == "article" else "", names, made_by(one), _when(one))


def _decision(one: Node, anchors: Sequence[Anchor]) -> Entry:
    a, b = anchors
    flags = told_for(one, "tagging")
    tie: Tie = next((tie for tie in get_args(Tie) if tie in told_for(one, "classifying")), "")
    verdict: Verdict = "rejected" if "rejected" in told_for(one, "assessing") else "linked"
    return Decision(a, b, verdict, tie, "suggested" in flags, "settles" in flags, made_by(one), _when(one))


def _silence(one: Node, anchors: Sequence[Anchor]) -> Entry:
    return Silence(anchors[0], _article(one), made_by(one), _when(one))


def _answer(one: Node, anchors: Sequence[Anchor]) -> Entry:
    choice: Choice | None = next((choice for choice in get_args(Choice) if choice in told_for(one, "assessing")), None)
    return Answer(tuple(anchors), choice, _comment(one), made_by(one), _when(one))


def _chosen(one: Node, anchors: Sequence[Anchor]) -> Entry:
    return Chosen(tuple(anchors), made_by(one), _when(one))


_MADE: Mapping[str, Callable[[Node, Sequence[Anchor]], Entry]] = MappingProxyType(
    {"mark": _mark, "note": _noted, "decision": _decision, "silence": _silence, "answer": _answer, "chosen": _chosen}
)
"""How an entry is made, by its kind; the anchors come in order."""


def _name(one: Node) -> str:
    return unquote(str(one["id"]).removeprefix(PREFIX).partition(":")[2])


def _article(one: Node) -> str:
    """The article that a body names."""
    sources = (article_of(body.get("source")) for body in each(one.get("body")) if isinstance(body, dict) and "source" in body)
    return next(sources, "")


def _comment(one: Node) -> str:
    return "\n".join(told_for(one, "commenting"))


def _when(one: Node) -> str:
    return str(one.get("created", ""))
