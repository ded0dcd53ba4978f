"""What changed from one session to another, or between two states of one; and what became of what readers had confirmed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Literal

from lesart.core.model import Article
from lesart.core.model.session import Anchor, Answer, Chosen, Decision, Entry, Session, SessionArticle
from lesart.core.session.anchors import anchors_of, with_anchors
from lesart.core.session.entries import key_of
from lesart.core.session.refinding import Refound, refind

Fate = Literal["vanished", "reworded"]
"""What became of words: nothing like them is there any more, or something like them is, and a person must look."""


@dataclass(frozen=True, slots=True)
class Version:
    """An article that has another text in the newer session."""

    old: SessionArticle
    new: SessionArticle


@dataclass(frozen=True, slots=True)
class Changed:
    """An entry that says something else by now; `before` has the places that it has now."""

    before: Entry
    after: Entry


@dataclass(frozen=True, slots=True)
class Watched:
    """Something that a reader confirmed, of which words are not as they were in a new version; `now` are those that stand there instead."""

    entry: Entry
    fate: Fate
    anchor: Anchor
    now: Anchor | None


@dataclass(frozen=True, slots=True)
class Differences:
    """What changed; entries in their order."""

    added: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    changed: tuple[Changed, ...]
    versions: tuple[Version, ...]
    watched: tuple[Watched, ...]

    @property
    def vanished(self) -> tuple[Watched, ...]:
        """What was confirmed, and is no longer there."""
        return tuple(one for one in self.watched if one.fate == "vanished")


def versions_between(old: Session, new: Session, told: Mapping[str, str]) -> tuple[Version, ...]:
    """The articles of `old` that `new` has with another text.

    That is: those that `told` says so of, by id or path; those of which a session noted what took their place; those at one path, as each
    file has it; and those with one file name, if on each side one alone has it.
    """
    noted = {one.id: one.now for one in new.articles if one.now}
    after = {one.id: one for one in new.articles if one.id not in {article.id for article in old.articles}}
    before = [one for one in old.articles if one.id in noted or one.id not in {article.id for article in new.articles}]
    found = []
    for article in before:
        follower = next((told[name] for name in (article.id, article.path) if name in told), None)
        named = [one for one in after.values() if follower in (one.id, one.path)] if follower else []
        ways = (
            named,
            [after[noted[article.id]]] if noted.get(article.id) in after else [],
            [one for one in after.values() if one.path and one.path == article.path],
            _with_one_name(article, before, list(after.values())),
        )
        successor = next((way[0] for way in ways if len(way) == 1), None)
        if successor is not None:
            found.append(Version(article, successor))
    return tuple(found)


def differences(old: Session, new: Session, versions: Sequence[Version], texts: Mapping[str, Article]) -> Differences:
    """What changed from `old` to `new`; `texts` are articles by id, of which those of new versions are needed.

    Entries on an article that has a new version are compared where their words stand in it now, so that what only moved has not changed.
    """
    newer = {one.old.id: texts[one.new.id] for one in versions if one.new.id in texts}
    refound = _refound(old.entries, newer)
    now = {key_of(entry): entry for entry in new.entries}
    removed, changed, met = [], [], set()
    for entry in old.entries:
        moved = with_anchors(entry, lambda one: _moved(one, refound), lambda name: newer[name].id if name in newer else name)
        match = next((one for one in (entry, moved) if key_of(one) in now), None)
        if match is None:
            removed.append(entry)
            continue
        after = now[key_of(match)]
        met.add(key_of(match))
        if not _says_the_same(match, after):
            changed.append(Changed(match, after))
    added = [entry for key, entry in now.items() if key not in met]
    watched = [one for entry in old.entries if is_confirmed(entry) for one in _watched(entry, refound)]
    return Differences(tuple(added), tuple(removed), tuple(changed), tuple(versions), tuple(watched))


def is_confirmed(entry: Entry) -> bool:
    """Whether a reader said that what the passages tell is there: linked them, answered on their conflict, or chose the claim."""
    match entry:
        case Decision():
            return entry.verdict == "linked"
        case Answer():
            return entry.choice not in (None, "wrong match")
        case Chosen():
            return True
        case _:
            return False


def _refound(entries: Iterable[Entry], newer: Mapping[str, Article]) -> Mapping[Anchor, Refound]:
    """What became of the anchors in the articles that have a new version."""
    wanted: dict[str, dict[Anchor, None]] = {}
    for entry in entries:
        for one in anchors_of(entry):
            if one.article in newer:
                wanted.setdefault(one.article, {})[one] = None
    return {one.old: one for article, anchors in wanted.items() for one in refind(anchors, newer[article])}


def _moved(anchor: Anchor, refound: Mapping[Anchor, Refound]) -> Anchor:
    found = refound.get(anchor)
    return found.new if found and found.new and found.how in ("exact", "moved") else anchor


def _watched(entry: Entry, refound: Mapping[Anchor, Refound]) -> Iterable[Watched]:
    fates: Mapping[str, Fate] = {"lost": "vanished", "fuzzy": "reworded"}
    for one in anchors_of(entry):
        found = refound.get(one)
        if found and found.how in fates:
            yield Watched(entry, fates[found.how], one, found.new)


def _says_the_same(one: Entry, other: Entry) -> bool:
    """Whether two entries with one key say the same, whoever said it when, and wherever its words stand by now."""
    anchors = iter(anchors_of(one))
    alike = with_anchors(other, lambda anchor: next(anchors, anchor), lambda name: name)
    return replace(one, when="", by="") == replace(alike, when="", by="")


def _with_one_name(article: SessionArticle, before: Sequence[SessionArticle], after: Sequence[SessionArticle]) -> list[SessionArticle]:
    """The one article that has the file name which only this one had."""
    own = [one for one in before if _name(one) == _name(article)]
    return [one for one in after if _name(one) == _name(article)] if len(own) == 1 and _name(article) else []


def _name(article: SessionArticle) -> str:
    return PurePosixPath(article.path).name
