"""From a session's file, or from articles, to what can be exported; what became of changed articles is told on standard error."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lesart.core.model import Article, Comparison
from lesart.core.model.session import Session
from lesart.core.session.file import is_session
from lesart.core.session.fitting import fitting, misfits
from lesart.core.session.reanchoring import reanchored
from lesart.core.session.return_report import report_lines
from lesart.core.session.returning import Returned, met, returned
from lesart.tui.analyses import settings_for
from lesart.tui.commands.comparing import articles_of, asked_settings, comparison_of
from lesart.tui.commands.exits import INPUT
from lesart.tui.commands.options import SESSION
from lesart.tui.commands.reopening import as_left, session_at


@dataclass(frozen=True, slots=True)
class Leaving:
    """What can be exported, and the files it was made of."""

    comparison: Comparison
    session: Session
    sources: tuple[Path, ...]


def gathered(options: argparse.Namespace, parser: argparse.ArgumentParser) -> Leaving:
    """Compare as the readers of the session want it, as the reader does; exits where that cannot be."""
    given = [path for path in options.articles if is_session(Path(path))]
    if given and (len(options.articles) > 1 or options.session):
        parser.error(f"{given[0]} is a session: give it alone, or name it with --session beside articles")
    articles, session, sources = _opened(options)
    settings = settings_for(asked_settings(options), session, [article.id for article in articles])
    own = (Path(article.path) for article in articles if article.path != "-")
    return Leaving(comparison_of(articles, settings, parser), session, (*sources, *own))


def _opened(options: argparse.Namespace) -> tuple[tuple[Article, ...], Session, tuple[Path, ...]]:
    """The articles, the session that speaks of them as they are now, and its file."""
    first = Path(options.articles[0])
    if is_session(first):
        left = as_left(first)
        if len(left.articles) < 2:
            print(f"lesart: {first}: fewer than two of its articles can be read", file=sys.stderr)
            raise SystemExit(INPUT)
        return left.articles, _as_now(left.session, returned(left.session, first), left.articles, first), (first,)
    articles, _ = articles_of(options, options.articles)
    path = Path(options.session or SESSION)
    if not options.session and not path.exists():
        return articles, Session(), ()
    session = session_at(path)
    return articles, _as_now(session, met(session, articles, path), articles, path), (path,)


def _as_now(session: Session, found: tuple[Returned, ...], articles: Sequence[Article], path: Path) -> Session:
    """The session with what was said of changed texts said of those that took their places, as far as its words stand there."""
    changed = [one for one in found if one.how == "changed"]
    for line in report_lines(changed):
        print(f"lesart: {line}", file=sys.stderr)
    now = reanchored(session, changed, path)
    odd = misfits(now, articles)
    if odd:
        told = "1 entry is" if len(odd) == 1 else f"{len(odd)} entries are"
        print(
            f"lesart: {path}: {told} about other words than stand at its place, and left out; was the file changed by hand?",
            file=sys.stderr,
        )
    return fitting(now, articles)
