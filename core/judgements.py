"""The file of what a reader answered on conflicts: TOML that a person can read and change, read back as `Judgement`s.

An answer names its passages by their words, so that it is found again where the same articles are compared anew, whatever number a passage
has by then.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, get_args

from lesart.core.cleantext import clean
from lesart.core.model import Claim, Comparison, Passage
from lesart.core.safetext import safe
from lesart.core.userfiles import UserFileError, quoted, read_toml, write_whole

Choice = Literal["same", "later state", "real conflict", "wrong match"]
"""What a reader may say of a conflict: that all tell the same, that one tells a later state, that they contradict each other, or that they
do not speak of one fact."""

CHOICES: tuple[Choice, ...] = get_args(Choice)

FILE_NAME = "lesart-answers.toml"

_HEADER = f"""\
# What you answered on conflicts. Change it as you like; when lesart writes an answer of yours down, it keeps every entry and loses your
# comments.
#   answer      {", ".join(CHOICES)}; none where there is a note alone
#   passages    what the answer is about: the article by its content, and the words
"""
_UNREADABLE = "make it readable, or move it away"
_UNWRITABLE = "start with --notes in a folder that can be written to"


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """A passage by its words: the id of its article, and what it reads, on one line."""

    article: str
    text: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a reader answered or noted on one conflict.

    Attributes:
        choice: the answer; None where the reader noted something and answered nothing so far.
        quotes: the passages it is about, in an order of their own.
        when: ISO date and time.
        note: the reader's own words.
    """

    choice: Choice | None
    quotes: tuple[Quote, ...]
    when: str
    note: str = ""


def quotes_of(claims: Iterable[Claim], comparison: Comparison) -> Mapping[str, tuple[Quote, ...]]:
    """The passages of each claim by their words, by the claim's id."""
    passages = {passage.id: passage for passage in comparison.passages}
    articles = {article.id: article for article in comparison.articles}

    def quote(passage: Passage) -> Quote:
        text = clean(articles[passage.article], passage.start, passage.end).text
        return Quote(passage.article, safe(" ".join(text.split())))

    return {claim.id: tuple(sorted(quote(passages[one]) for one in claim.passages)) for claim in claims}


def is_about(judgement: Judgement, quotes: Iterable[Quote]) -> bool:
    """Whether a judgement was given on a claim of these passages.

    All that was judged must still stand in it, and nothing new of the articles that were judged. Articles that came since do not matter,
    nor do changes elsewhere in an article.
    """
    quotes = tuple(quotes)
    words = {quote.text for quote in judgement.quotes}
    articles = {quote.article for quote in judgement.quotes}
    return words <= {quote.text for quote in quotes} and all(quote.text in words for quote in quotes if quote.article in articles)


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """What the file says, in its order; nothing where there is none.

    Raises:
        UserFileError: it cannot be read, is no TOML, or has an entry that is no answer.
    """
    content = read_toml(path, _UNREADABLE)
    entries = content.get("judged", [])
    if not isinstance(entries, list) or content.keys() - {"judged"}:
        raise UserFileError(path, "has something else than entries [[judged]]", "take it out")
    return tuple(_judgement(path, number, entry) for number, entry in enumerate(entries, 1))


def write_judgements(path: Path, judgements: Sequence[Judgement]) -> None:
    """Write the file anew, whole or not at all.

    Raises:
        UserFileError: it cannot be written.
    """
    write_whole(path, _HEADER + "".join(map(_entry, judgements)), _UNWRITABLE)


def _entry(judgement: Judgement) -> str:
    passages = "".join(f"    {{ article = {quoted(one.article)}, words = {quoted(one.text)} }},\n" for one in judgement.quotes)
    answer = f"answer = {quoted(judgement.choice)}\n" if judgement.choice else ""
    note = f"note = {quoted(judgement.note)}\n" if judgement.note else ""
    return f"\n[[judged]]\n{answer}when = {quoted(judgement.when)}\n{note}passages = [\n{passages}]\n"


def _judgement(path: Path, number: int, entry: object) -> Judgement:
    """An entry of the file."""
    table = entry if isinstance(entry, dict) else {}
    choice = next((known for known in CHOICES if known == table.get("answer")), None)
    when, note, passages = table.get("when"), table.get("note", ""), table.get("passages")
    quotes = [_quote(one) for one in passages] if isinstance(passages, list) else []
    is_whole = len(quotes) > 1 and table.keys() <= {"answer", "when", "note", "passages"}
    is_told = choice is not None or ("answer" not in table and bool(note))
    if is_told and is_whole and None not in quotes and isinstance(note, str) and isinstance(when, str) and _is_time(when):
        return Judgement(choice, tuple(sorted(quote for quote in quotes if quote)), when, note)
    raise UserFileError(
        path,
        f"[[judged]] number {number} is no answer",
        f"an answer is one of {', '.join(CHOICES)}, or a note alone, with when and passages",
    )


def _quote(entry: object) -> Quote | None:
    """A passage of an entry; None where it is none."""
    if isinstance(entry, dict) and entry.keys() == {"article", "words"} and all(isinstance(part, str) for part in entry.values()):
        return Quote(entry["article"], entry["words"])
    return None


def _is_time(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
