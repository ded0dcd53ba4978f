"""Which articles have a name, a number, a day, a quotation or a word: one index over all of them, so that no passage searches another."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from lesart.core.contrast.only_here.matter import Day, Matter, Number, Word
from lesart.core.contrast.quoted import MOST, Quoted

_Numeral = tuple[float, float | None, str]


class Elsewhere:
    """Answers by the ids of articles, sorted, `but` the one that asks."""

    def __init__(self, matters: Iterable[tuple[str, Matter]]) -> None:
        """Index the matter of passages, each with the id of its article."""
        self._keys: dict[str, set[str]] = defaultdict(set)
        self._numbers: dict[_Numeral, set[tuple[str, str]]] = defaultdict(set)
        self._couples: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._languages: dict[str, set[str]] = defaultdict(set)
        for article, matter in matters:
            self._languages[matter.language].add(article)
            for name in matter.names:
                self._keys[f"@{name}"].add(article)
            for day in matter.days:
                self._keys[f"#{day.value}"].add(article)
            for number in matter.numbers:
                self._numbers[number.value].add((article, number.noun))
            for word in matter.words:
                for key in (*word.keys, word.head):
                    self._keys[key].add(article)
            for couple in matter.couples:
                self._couples[couple].add(article)

    def name(self, entity: str, but: str) -> tuple[str, ...]:
        """Articles that name an entity."""
        return self._found(f"@{entity}", but)

    def day(self, day: Day, but: str) -> tuple[str, ...]:
        """Articles that name a day."""
        return self._found(f"#{day.value}", but)

    def number(self, number: Number, but: str) -> tuple[str, ...]:
        """Articles that have the number, of the same thing where both say of what."""
        found = self._numbers.get(number.value, ())
        return tuple(sorted({article for article, noun in found if not noun or not number.noun or noun == number.noun} - {but}))

    def word(self, word: Word, but: str) -> tuple[str, ...]:
        """Articles that have the word, another form of it, or another word for what it speaks of."""
        return tuple(sorted(frozenset().union(*(self._keys.get(key, ()) for key in word.keys)) - {but}))

    def quotation(self, quoted: Quoted, but: str) -> tuple[str, ...]:
        """Articles that have most of the quoted words in a row, in quotation marks or not."""
        had: dict[str, int] = defaultdict(int)
        for couple in quoted.couples:
            for article in self._couples.get(couple, ()):
                had[article] += 1
        return tuple(sorted(article for article, count in had.items() if article != but and count >= MOST * len(quoted.couples)))

    def speaks(self, language: str, but: str) -> bool:
        """Whether another article is in the language: words of one are hardly found in another."""
        return bool(self._languages.get(language, set()) - {but})

    def _found(self, key: str, but: str) -> tuple[str, ...]:
        return tuple(sorted(self._keys.get(key, set()) - {but}))


def elsewhere(articles: Mapping[str, str], matters: Mapping[str, Matter]) -> Elsewhere:
    """The index of `matters` by passage; `articles` tells in which article each passage stands."""
    return Elsewhere((articles[passage], matter) for passage, matter in matters.items())
