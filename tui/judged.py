"""What the reader answered on conflicts: kept in a file, each answer as it is given. Knows no screen."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from lesart.core.judgements import Judgement, Quote, is_about, read_judgements, write_judgements
from lesart.core.userfiles import UserFileError

_Quotes = tuple[Quote, ...]


class Judged:
    """The file of answers with those of this sitting; an answer counts for the reader even where the file refuses it."""

    def __init__(self, path: Path) -> None:
        """Make it, with nothing known yet.

        Args:
            path: the file.
        """
        self.path = path
        self._on_file: Sequence[Judgement] = ()
        self._given: dict[_Quotes, Judgement | None] = {}

    def load(self) -> None:
        """Take in what the file says now.

        Raises:
            UserFileError: it cannot be used; what was known before stays.
        """
        self._on_file = read_judgements(self.path)

    def of(self, quotes: Mapping[str, Sequence[Quote]]) -> Mapping[str, Judgement]:
        """The answers on claims, by their id: the last one given on each. `quotes` are the passages of each claim."""
        known = self._merged()
        return {claim: judgement for claim, own in quotes.items() for judgement in known if is_about(judgement, own)}

    def give(self, judgement: Judgement) -> None:
        """Take an answer, in place of any on the same passages, and write it.

        Raises:
            UserFileError: the file cannot be written; the next answer tries again for both.
        """
        self._given[judgement.quotes] = judgement
        self._write()

    def take_back(self, judgement: Judgement) -> None:
        """Forget an answer.

        Raises:
            UserFileError: the file cannot be written; the next answer tries again.
        """
        self._given[judgement.quotes] = None
        self._write()

    def _write(self) -> None:
        try:
            self.load()  # what another hand wrote meanwhile stays
        except UserFileError as error:
            raise UserFileError(error.path, f"{error.what}, and is left as it is", error.advice) from error
        write_judgements(self.path, self._merged())

    def _merged(self) -> list[Judgement]:
        untouched = [judgement for judgement in self._on_file if judgement.quotes not in self._given]
        return [*untouched, *(judgement for judgement in self._given.values() if judgement)]
