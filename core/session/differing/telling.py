"""What changed between two sessions, as text and as JSON."""

from collections.abc import Iterable, Mapping

from lesart.core.model.session import Anchor, SessionArticle
from lesart.core.session.differing.conflicts import Conflict, Side
from lesart.core.session.differing.differences import Version, Watched
from lesart.core.session.differing.watch import Conflicts, Watch
from lesart.core.session.lines import content_of, json_line, line_of
from lesart.core.session.merging.telling import articles_called
from lesart.core.session.merging.wording import by_whom, entry_told, place_told, shown, words_of


def watch_text(watch: Watch) -> str:
    """The report for people; no escape sequences, no box drawing."""
    called = articles_called((*watch.old.articles, *watch.new.articles))
    found = watch.differences
    lines = [f"lesart diff: {len(found.added)} added, {len(found.removed)} removed, {len(found.changed)} changed"]
    lines += _part("New versions", [_version(one, called) for one in found.versions])
    lines += _part("Articles that are no longer there", [called[one.id] for one in gone_articles(watch)])
    lines += _part("Vanished", _watched(found.vanished, called))
    lines += _part("Reworded: please look", _watched([one for one in found.watched if one.fate == "reworded"], called))
    if watch.conflicts is not None:
        lines += _part("New conflicts", [_conflict(one, called) for one in watch.conflicts.new])
        lines += _part("Conflicts that are no more", [_conflict(one, called) for one in watch.conflicts.gone])
    lines += _part("Added", [f"{by_whom(one.by, one.when)}: {entry_told(one, called)}" for one in found.added])
    lines += _part("Removed", [f"{by_whom(one.by, one.when)}: {entry_told(one, called)}" for one in found.removed])
    changed = [
        f"{by_whom(one.after.by, one.after.when)}: {entry_told(one.after, called)}\n  before: {entry_told(one.before, called)}"
        for one in found.changed
    ]
    lines += _part("Changed", changed)
    return "\n".join(lines) + "\n"


def watch_json(watch: Watch) -> str:
    """The report for programs, an object; articles and entries have the keys of the session's file, `conflicts` is null if not compared."""
    found = watch.differences
    whole: dict[str, object] = {
        "schema": "lesart/diff/1",
        "added": [content_of(line_of(one)) for one in found.added],
        "removed": [content_of(line_of(one)) for one in found.removed],
        "changed": [{"before": content_of(line_of(one.before)), "after": content_of(line_of(one.after))} for one in found.changed],
        "versions": [{"old": _article(one.old), "new": _article(one.new)} for one in found.versions],
        "gone": [_article(one) for one in gone_articles(watch)],
        "watched": [
            {"fate": one.fate, "entry": content_of(line_of(one.entry)), "was": _place(one.anchor), "is": one.now and _place(one.now)}
            for one in found.watched
        ],
        "conflicts": watch.conflicts and _conflicts(watch.conflicts),
        "missing": [_article(one) for one in watch.missing],
    }
    return json_line(whole) + "\n"


def gone_articles(watch: Watch) -> list[SessionArticle]:
    """The articles of the older session that the newer one has in no version."""
    there = {one.id for one in watch.new.articles} | {one.old.id for one in watch.differences.versions}
    return [one for one in watch.old.articles if one.id not in there]


def _part(heading: str, told: list[str]) -> list[str]:
    return ["", f"{heading} ({len(told)})", *(f"- {one}" for one in told)] if told else []


def _version(one: Version, called: Mapping[str, str]) -> str:
    old, new = called[one.old.id], called[one.new.id]
    return f"{old} ({one.old.id} -> {one.new.id})" if old == new else f"{old} -> {new}"


def _watched(watched: Iterable[Watched], called: Mapping[str, str]) -> list[str]:
    """The words that are not as they were, each once, with all that rests on them."""
    told: dict[Anchor, list[str]] = {}
    for one in watched:
        now = [f"  now: {words_of(one.now)}"] if one.now else []
        lines = told.setdefault(one.anchor, [place_told(one.anchor, called), *now])
        lines.append(f"  {by_whom(one.entry.by, one.entry.when)}: {entry_told(one.entry, called)}")
    return ["\n".join(lines) for lines in told.values()]


def _conflict(one: Conflict, called: Mapping[str, str]) -> str:
    heading = " · ".join(filter(None, (one.kind or "linked as a contradiction", shown(one.slot), shown(one.title))))
    sides = (f"  [{called.get(side.article, side.article)}] {_said(side)}" for side in one.sides)
    return "\n".join((heading, *sides))


def _said(side: Side) -> str:
    return f'{shown(side.value)}: "{shown(side.passage)}"' if side.value else f'"{shown(side.passage)}"'


def _conflicts(found: Conflicts) -> dict[str, object]:
    return {"new": list(map(_conflict_object, found.new)), "gone": list(map(_conflict_object, found.gone))}


def _conflict_object(one: Conflict) -> dict[str, object]:
    sides = [{"article": side.article, "value": side.value, "passage": side.passage} for side in one.sides]
    return {"title": one.title, "kind": one.kind, "slot": one.slot, "sides": sides}


def _article(one: SessionArticle) -> dict[str, object]:
    return content_of(line_of(one))


def _place(anchor: Anchor) -> dict[str, object]:
    return {"article": anchor.article, "start": anchor.start, "end": anchor.end, "words": anchor.exact}
