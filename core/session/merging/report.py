"""What a merge found: where readers agree and where not, what was left behind for something later, which articles have two versions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lesart.core.model.session import Session, SessionArticle
from lesart.core.session.merging.agreement import Agreement, agreements
from lesart.core.session.merging.disagreements import Disagreement, disagreements
from lesart.core.session.merging.merge import Superseded, Versions, merged, superseded, versions


@dataclass(frozen=True, slots=True)
class Report:
    """The merged session, and what was found on the way; `sessions` is of how many it was made."""

    sessions: int
    session: Session
    agreements: tuple[Agreement, ...]
    disagreements: tuple[Disagreement, ...]
    superseded: tuple[Superseded, ...]
    versions: tuple[Versions, ...]

    @property
    def readers(self) -> tuple[str, ...]:
        """Who made the entries, in alphabetical order."""
        return tuple(sorted({entry.by for entry in self.session.entries}))

    @property
    def open(self) -> tuple[Disagreement, ...]:
        """The disagreements that nobody settled."""
        return tuple(one for one in self.disagreements if not one.is_settled)


def merge_report(sessions: Sequence[Session], as_written: Iterable[SessionArticle] = ()) -> Report:
    """The sessions as one, and what there is to say of it.

    `as_written` are their articles with the paths that stand in each file: what is at one path seen from each session's own folder may well
    be two versions of one article, too.
    """
    session = merged(sessions)
    found = versions((*as_written, *(article for one in sessions for article in one.articles)))
    return Report(
        sessions=len(sessions),
        session=session,
        agreements=agreements(session.entries),
        disagreements=disagreements(session.entries),
        superseded=superseded(sessions),
        versions=tuple({tuple(article.id for article in one.articles): one for one in reversed(found)}.values())[::-1],
    )
