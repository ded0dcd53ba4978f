"""One small comparison made by hand: two articles that differ in a count, agree in a sentence, and each know something alone.

And what exports are tried with, out of the module `leaving` beside this file, which is importable by the tests.
"""

import os
import sys
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from lesart.core.export.extract import Extract
from lesart.core.export.extracting import extract
from lesart.core.model import (
    Article,
    Block,
    Claim,
    Comparison,
    DateMention,
    Entity,
    Evidence,
    Link,
    Mention,
    Metadata,
    Nearest,
    OnlyHere,
    Passage,
    Quantity,
    SlotValue,
    Sought,
)

FIRST = "Der Damm hielt. 230 Helfer kamen nach Orlau. Die Brücke [blieb] *offen*."
SECOND = "Nach Orlau seien 203 Helfer gekommen.\x1b[31m Der Damm habe gehalten. Ein Hund wurde gerettet."


def _span(text: str, part: str) -> tuple[int, int]:
    start = text.index(part)
    return start, start + len(part)


def _passages(article: str, text: str, parts: list[str]) -> list[Passage]:
    return [Passage(f"{article}.{n}", article, *_span(text, part), 0) for n, part in enumerate(parts)]


@pytest.fixture
def comparison() -> Comparison:
    one = Article(
        "aa", "dir/one.txt", FIRST, (Block(0, len(FIRST), "body"),), metadata=Metadata("Damm hält", outlet="Bote", date="2025-05-06")
    )
    two = Article("bb", "two.txt", SECOND, (Block(0, len(SECOND), "body"),), metadata=Metadata("Der Damm von Orlau"))
    passages = _passages("aa", FIRST, ["Der Damm hielt.", "230 Helfer kamen nach Orlau.", "Die Brücke [blieb] *offen*."])
    passages += _passages(
        "bb", SECOND, ["Nach Orlau seien 203 Helfer gekommen.\x1b[31m", "Der Damm habe gehalten.", "Ein Hund wurde gerettet."]
    )
    values = (SlotValue("aa.1", "230 Helfer", *_span(FIRST, "230 Helfer")), SlotValue("bb.0", "203 Helfer", *_span(SECOND, "203 Helfer")))
    shared = (Evidence("name", "Orlau", 0.6), Evidence("word", "Helfer", 0.4))
    return Comparison(
        articles=(one, two),
        passages=tuple(passages),
        entities=(
            Entity(
                "LOC:orlau",
                "LOC",
                "Orlau",
                ("Orlau",),
                (Mention("aa", *_span(FIRST, "Orlau"), "gazetteer"), Mention("bb", *_span(SECOND, "Orlau"), "gazetteer")),
            ),
        ),
        quantities=(
            Quantity("aa", *_span(FIRST, "230"), 230, 230, counted="helf"),
            Quantity("bb", *_span(SECOND, "203"), 203, 203, counted="helf"),
        ),
        dates=(DateMention("aa", 0, 3, "--05-06"),),
        links=(
            Link("aa.0", "bb.1", "same", 0.91, (Evidence("word", "Damm", 1.0),)),
            Link("aa.1", "bb.0", "conflict", 0.8, shared, "Helfer", values),
        ),
        candidates=(Link("aa.2", "bb.2", "related", 0.12, (Evidence("word", "Brücke", 1.0),), band="candidate"),),
        claims=(Claim("c1", ("aa.0", "bb.1"), "same", confidence=0.91), Claim("c2", ("aa.1", "bb.0"), "conflict", "Helfer", values, 0.8)),
        only_here=(OnlyHere("aa.2", Nearest("bb.2", 0.12), (Sought("word", "Brücke"),)), OnlyHere("bb.2")),
    )


sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def samples() -> Extract:
    """All that leaves of the sample articles, with a session of everyday entries."""
    import leaving

    from lesart.core.compare import compare
    from lesart.core.reading import open_articles

    with as_file(files("lesart.seeds")) as folder:
        articles, problems = open_articles([str(folder)])
    assert not problems
    comparison = compare(articles)
    return extract(comparison, leaving.everyday(comparison), "all")


@pytest.fixture(scope="session")
def small() -> Extract:
    """See `leaving.small`."""
    import leaving

    return leaving.small()


@pytest.fixture(scope="session")
def hostile() -> Extract:
    """See `leaving.hostile`."""
    import leaving

    return leaving.hostile()


@pytest.fixture
def golden() -> Callable[[str, bytes], None]:
    """Holds bytes to the file of that name in `golden/`, which `LESART_GOLDEN=write` writes anew."""

    def hold(name: str, data: bytes) -> None:
        path = Path(__file__).parent / "golden" / name
        if os.environ.get("LESART_GOLDEN") == "write":
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
        assert data == path.read_bytes(), f"{name} is not as golden/{name} has it; LESART_GOLDEN=write writes that anew"

    return hold
