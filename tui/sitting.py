"""One sitting at a session: read after the first paint, written as things happen, closed at the end. Knows no screen."""

from collections.abc import Sequence
from pathlib import Path

from lesart.core.model import Article

TYPE_CHECKING = False  # not typing's: see commands/options
if TYPE_CHECKING:
    from lesart.core.model.session import Session
    from lesart.core.session.keeper import Keeper, Save
    from lesart.core.session.returning import Returned
    from lesart.core.session.store import Store


def state_folder() -> Path:
    """Where the list of the user's sessions lies."""
    from platformdirs import user_state_path

    return user_state_path("lesart")


class Sitting:
    """Opens a session once the text is on the screen, and takes its leave when the reader is left."""

    def __init__(self, path: Path, by: str, articles: Sequence[Article]) -> None:
        """Make it; nothing is read yet.

        Args:
            path: the session's file; it need not be there.
            by: whose entries the reader's are.
            articles: those that are open.
        """
        self.path = path
        self._by, self._articles = by, tuple(articles)
        self._store: Store | None = None
        self._keeper: Keeper | None = None
        self._told: list[str] = []
        self._is_remembered = False

    def open(self) -> "Keeper":
        """Read the session. Where its file cannot be used, it is left alone: what is added is written beside it at the end."""
        from lesart.core.session.articles import with_articles
        from lesart.core.session.keeper import Keeper
        from lesart.core.session.return_report import summary
        from lesart.core.session.store import Store
        from lesart.core.userfiles import UserFileError

        self._store = Store(self.path)
        save = self._saving(self._store.save)
        try:
            session = self._store.open(self._new)
        except UserFileError as error:
            self._told.append(f"{error}; what you add meanwhile goes into a file beside it when you leave")
            session, save = _unused(error)
        if self._store.others:
            self._told.append(f"{self.path} is open in {self._store.others}, too: what both add is kept")
        self._keeper = Keeper(with_articles(session, self._articles, self.path), save, self._by, news=self._news)
        if changed := self.changed():
            self._told += [*map(summary, changed), "T shows what became of what you said; nothing is taken over unasked"]
        self._remember()
        return self._keeper

    def changed(self) -> "Sequence[Returned]":
        """The articles whose texts are not those that something was said of, and what became of it; nothing before the session is read."""
        from lesart.core.session.returning import met

        return met(self._keeper.session, self._articles, self.path) if self._keeper else ()

    def close(self) -> str:
        """Try once more to write what could not be written, and leave nothing but the session behind; tells what was in the way.

        What cannot go into its file goes into a new one beside it, so that no work is lost.
        """
        from lesart.core.userfiles import UserFileError

        problem = ""
        try:
            if self._keeper:
                self._keeper.settle()
        except UserFileError as error:
            problem = f"what you added last is not on file: {error}{self._rescued()}"
        if self._store:
            self._store.close()
        return problem

    def _rescued(self) -> str:
        """Write what was added beside the session's file; tells where it is, or nothing where that is not possible either."""
        from lesart.core.session.file import write_session
        from lesart.core.userfiles import UserFileError, free_name

        if self._keeper is None or not self._keeper.session.entries:
            return ""
        beside = free_name(self.path)
        try:
            write_session(beside, self._keeper.session)
        except UserFileError:
            return ""
        return f". It is in {beside}; lesart merge makes one of both"

    def _saving(self, save: "Save") -> "Save":
        def saved(session: "Session") -> "Session":
            kept = save(session)
            self._remember()  # though this sitting be cut short, it can be gone on with
            return kept

        return saved

    def _new(self) -> "Session":
        """What a session begins with where there is no file: what was answered before there were sessions."""
        from lesart.core.judgements import FILE_NAME
        from lesart.core.model.session import Session
        from lesart.core.userfiles import UserFileError

        if not (self.path.parent / FILE_NAME).exists():
            return Session()
        from lesart.core.session.earlier import begun

        try:
            return begun(self.path.parent, self._articles, self._by)
        except UserFileError as error:
            self._told.append(str(error))
            return Session()

    def _news(self) -> str:
        told, self._told = [*self._told, self._store.news() if self._store else ""], []
        return "  ·  ".join(filter(None, told))

    def _remember(self) -> None:
        if not self._is_remembered and self.path.is_file():
            self._is_remembered = True
            from lesart.core.session.keeper import now
            from lesart.core.session.remembered import remember

            remember(state_folder(), self.path, now())


def _unused(error: Exception) -> "tuple[Session, Save]":
    """A session beside a file that is left alone."""
    from lesart.core.model.session import Session

    def refuse(session: Session) -> Session:
        raise error

    return Session(), refuse
