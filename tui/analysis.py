"""The analysis in a process of its own, so that it can neither stall a key press nor take the text down with it.

The child process reads one frame from stdin (articles, settings) and writes frames to stdout as the analysis goes. A
frame is its length in eight bytes, then a pickle. The pipes join two copies of one program: nothing from outside is ever unpickled.
"""

import asyncio
import os
import pickle
import struct
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from lesart.core.compare import Progress, Settings
from lesart.core.model import Article, Comparison

_LENGTH = struct.Struct("<Q")
_CHILD = "from lesart.tui.analysis import main; main()"  # not `-m`, which would pickle the frames as classes of `__main__`

MOST_CHARACTERS = 1_000_000
"""How long all articles together may be: up to a minute of analysis, and less than a gigabyte of memory for it."""

Analyst = Callable[[Sequence[Article], Settings], AsyncIterator[Progress]]
"""What the reader asks for an analysis: each item tells the stage and what is known so far; the last one holds everything."""


class AnalysisError(Exception):
    """The analysis ended without a result; the message says why in a user's words."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A `Progress` on the pipe: the comparison only where it is news, and without the articles, which the reader has."""

    stage: str
    done: int
    total: int
    news: Comparison | None


@dataclass(frozen=True, slots=True)
class _Failure:
    """The last frame of an analysis that raised."""

    message: str


class _Finished:
    """The last frame of an analysis that went well."""


async def analyse(articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
    """Compare `articles` in a child process, which is killed as soon as nobody listens any more.

    Raises:
        AnalysisError: the articles are too long, or the child raised, could not be started, or died.
    """
    characters = sum(len(article.text) for article in articles)
    if characters > MOST_CHARACTERS:
        raise AnalysisError(
            f"{_millions(characters)} characters are too long to be compared at once ({_millions(MOST_CHARACTERS)} at most)"
        )
    try:
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-c", _CHILD),  # -P: no module of the folder we stand in is imported
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
    except OSError as error:
        raise AnalysisError(f"it could not be started: {error}") from error
    try:
        async for progress in _listen(child, articles, settings):
            yield progress
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()


def _millions(characters: int) -> str:
    return f"{characters / 1e6:.1f} million"


async def _listen(child: asyncio.subprocess.Process, articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
    assert child.stdin is not None
    assert child.stdout is not None
    known = Comparison(tuple(articles))
    try:
        # Pickling goes to a thread in both directions: what is long must stall no key press.
        child.stdin.write(await asyncio.to_thread(_frame, (tuple(articles), settings)))
        await child.stdin.drain()
        while not isinstance(step := await _receive(child.stdout), _Finished):
            if isinstance(step, _Failure):
                raise AnalysisError(step.message)
            if step.news is not None:
                known = replace(step.news, articles=tuple(articles))
            yield Progress(step.stage, step.done, step.total, known)
    except (asyncio.IncompleteReadError, ConnectionError) as error:
        raise AnalysisError(f"its process ended early (exit status {await child.wait()})") from error


async def _receive(stream: asyncio.StreamReader) -> _Step | _Failure | _Finished:
    (length,) = _LENGTH.unpack(await stream.readexactly(_LENGTH.size))
    body = await stream.readexactly(length)
    frame: _Step | _Failure | _Finished = await asyncio.to_thread(pickle.loads, body)
    return frame


def _frame(content: object) -> bytes:
    body = pickle.dumps(content, protocol=pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(body)) + body


def serve(source: BinaryIO, sink: BinaryIO) -> None:
    """The child's side: read articles and settings, write what becomes known."""
    (length,) = _LENGTH.unpack(source.read(_LENGTH.size))
    articles, settings = pickle.loads(source.read(length))
    last: Comparison | None = None

    def send(content: object) -> None:
        sink.write(_frame(content))
        sink.flush()

    def report(progress: Progress) -> None:
        nonlocal last
        news = None if progress.comparison is last else replace(progress.comparison, articles=())
        last = progress.comparison
        send(_Step(progress.stage, progress.done, progress.total, news))

    try:
        from lesart.core.compare import compare

        compare(articles, settings, report)
    except BrokenPipeError:
        return
    except Exception as error:
        send(_Failure(f"{type(error).__name__}: {error}"))
    else:
        send(_Finished())


def main() -> None:
    """Serve one analysis over stdin and stdout, behind the reader in the queue for the processor."""
    if hasattr(os, "nice"):
        os.nice(5)
    # Anything a library prints must not end up between the frames.
    sink = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    serve(sys.stdin.buffer, sink)
