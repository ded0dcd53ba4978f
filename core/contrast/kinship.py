"""How articles are related: what one may have of another, as hints. Who copied from whom no text tells, and neither does this.

Four signs, each of which has harmless causes too (one agency, one speech, one course of events): words in common runs, claims told in one
order, quotations in common, and which article is the earlier by its own date.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from lesart.core.cleantext import clean
from lesart.core.contrast.quoted import MOST, Quoted, quotation, quotation_spans
from lesart.core.contrast.ranks import tau
from lesart.core.language.facts import facts_of
from lesart.core.language.morphology import stem
from lesart.core.language.tokens import tokens
from lesart.core.model import Article, Comparison, Passage

RUN = 4
"""Words in a row that make a run; with fewer, any two texts in one language share many."""

# A run of function words is nobody's; a quotation of fewer couples of words is a term in quotation marks.
_TELLING, _QUOTED = 2, 3
# The order of fewer shared passages is chance; as many linked passages of one speaker are a speech that both render.
_ORDERED, _SPEECH = 5, 3
# Kendall's tau from which readers are told of one order, and of a partial one.
_SAME_ORDER, _PARTLY = 0.7, 0.3
# Two articles on one matter always share something: less than this singles none out.
_NEAR = 0.1
# A smaller share of words is none for a reader.
_SHARE = 0.005


@dataclass(frozen=True, slots=True)
class Kinship:
    """What two articles have in common, seen from the later one; where dates do not tell, from the shorter one.

    Attributes:
        dated: whether both tell their date, and on different days.
        verbatim: share of the later one's words that stand in runs of `RUN` words, by their stems, that the earlier one has too.
        linked: share of the later one's passages that tell a claim with the earlier one; `shared` are the pairs of such passages.
        order: Kendall's tau-b over these pairs; None where they are too few.
        quotations: the same words in quotation marks in both: their passages, and the words.
        speeches: ids of the entities of whom linked passages of both tell what they said, with the number of pairs.
        nearest: whether no other earlier article is as near to the later one.
        told: all that in a sentence, articles by their number as opened.
    """

    earlier: str
    later: str
    dated: bool
    verbatim: float
    linked: float
    shared: int
    order: float | None
    quotations: tuple[tuple[str, str, str], ...]
    speeches: tuple[tuple[str, int], ...]
    nearest: bool
    told: str

    @property
    def nearness(self) -> float:
        """How near they are, for a list: the mean of the shares of words and of passages."""
        return (self.verbatim + self.linked) / 2


def kinships(comparison: Comparison) -> tuple[Kinship, ...]:
    """All pairs of articles that share a claim, a run of words or a quotation, the nearest first."""
    texts = {article.id: _Text(article, comparison) for article in comparison.articles}
    pairs = _claimed(comparison)
    found = []
    for one, other in combinations(comparison.articles, 2):
        earlier, later = sorted((texts[one.id], texts[other.id]), key=_age(one, other))
        kin = _kinship(earlier, later, pairs[frozenset((one.id, other.id))])
        if kin.shared or kin.verbatim or kin.quotations:
            found.append(kin)
    found.sort(key=lambda kin: (-kin.nearness, kin.earlier, kin.later))
    nearest: dict[str, Kinship] = {}
    for kin in found:
        if kin.dated and kin.nearness >= _NEAR:
            nearest.setdefault(kin.later, kin)
    return tuple(_with_words(replace(kin, nearest=nearest.get(kin.later) is kin), comparison) for kin in found)


Run = tuple[str, ...]


class _Text:
    """An article as it is held against others: its runs of words with their places, its quotations, its passages."""

    def __init__(self, article: Article, comparison: Comparison) -> None:
        self.article = article
        self.passages = [one for one in comparison.passages if one.article == article.id]
        self.place = {passage.id: number for number, passage in enumerate(self.passages)}
        self.size = 0
        self.runs: dict[Run, list[int]] = defaultdict(list)
        self.quoted: list[tuple[str, Quoted]] = []
        language, spans = article.metadata.language, quotation_spans(article)
        for passage in self.passages:
            stretch = clean(article, passage.start, passage.end)
            self._read([token.text for token in tokens(stretch.text)], language)
            inside = (span for span in spans if span.start < passage.end and span.end > passage.start)
            words = (quotation(stretch, span, language) for span in inside)
            self.quoted += [(passage.id, one) for one in words if len(one.couples) >= _QUOTED]

    def _read(self, words: Sequence[str], language: str) -> None:
        telling = [word.casefold() not in facts_of(language).stop_words for word in words]
        stems = [stem(word, language) for word in words]
        for at in range(len(words) - RUN + 1):
            if sum(telling[at : at + RUN]) >= _TELLING:
                self.runs[tuple(stems[at : at + RUN])].append(self.size + at)
        self.size += len(words)

    def verbatim(self, other: "_Text") -> float:
        """The share of words within runs that the other has too."""
        begins = (begin for run in self.runs.keys() & other.runs.keys() for begin in self.runs[run])
        words = {begin + step for begin in begins for step in range(RUN)}
        return len(words) / self.size if self.size else 0.0


def _kinship(earlier: _Text, later: _Text, pairs: Sequence[tuple[Passage, Passage]]) -> Kinship:
    ordered = [(a, b) if a.article == earlier.article.id else (b, a) for a, b in pairs]
    speeches: dict[str, int] = defaultdict(int)
    for a, b in ordered:
        if a.attribution and b.attribution and a.attribution.entity and a.attribution.entity == b.attribution.entity:
            speeches[a.attribution.entity] += 1
    return Kinship(
        earlier.article.id,
        later.article.id,
        _dates_tell(earlier.article, later.article),
        round(later.verbatim(earlier), 3),
        round(len({b.id for _, b in ordered}) / len(later.passages), 3) if later.passages else 0.0,
        len(ordered),
        _order(earlier, later, ordered),
        tuple(_quotations(earlier, later)),
        tuple(sorted(((who, count) for who, count in speeches.items() if count >= _SPEECH), key=lambda one: (-one[1], one[0]))),
        nearest=False,
        told="",
    )


def _dates_tell(one: Article, other: Article) -> bool:
    """Whether both tell their dates, and different ones."""
    dates = {one.metadata.date, other.metadata.date}
    return None not in dates and len(dates) > 1


def _age(one: Article, other: Article) -> Callable[[_Text], tuple[str, int, str]]:
    """What two articles are sorted by: their dates where these tell, else the longer one first."""
    dates_tell = _dates_tell(one, other)
    return lambda text: (str(text.article.metadata.date) if dates_tell else "", -text.size, text.article.id)


def _claimed(comparison: Comparison) -> dict[frozenset[str], list[tuple[Passage, Passage]]]:
    """By their two articles, the passages that tell one claim."""
    passages = {passage.id: passage for passage in comparison.passages}
    pairs: dict[frozenset[str], list[tuple[Passage, Passage]]] = defaultdict(list)
    for claim in (one for one in comparison.claims if one.relation != "related"):
        for a, b in combinations((passages[one] for one in claim.passages), 2):
            if a.article != b.article:
                pairs[frozenset((a.article, b.article))].append((a, b))
    return pairs


def _order(earlier: _Text, later: _Text, pairs: Sequence[tuple[Passage, Passage]]) -> float | None:
    if len(pairs) < _ORDERED:
        return None
    found = tau((earlier.place[a.id], later.place[b.id]) for a, b in pairs)
    return None if found is None else round(found, 2)


def _quotations(earlier: _Text, later: _Text) -> Iterator[tuple[str, str, str]]:
    """Quotations of the later text that the earlier one has, with the passages of both."""
    having: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (_, quoted) in enumerate(earlier.quoted):
        for couple in quoted.couples:
            having[couple].append(number)
    for passage, quoted in later.quoted:
        shared = Counter(number for couple in quoted.couples for number in having.get(couple, ()))
        best, count = min(shared.items(), key=lambda one: (-one[1], one[0]), default=(0, 0))
        if shared and count >= MOST * min(len(quoted.couples), len(earlier.quoted[best][1].couples)):
            yield earlier.quoted[best][0], passage, quoted.text


def _with_words(kin: Kinship, comparison: Comparison) -> Kinship:
    articles = {article.id: (f"{number}", article) for number, article in enumerate(comparison.articles, 1)}
    names = {entity.id: entity.name for entity in comparison.entities}
    (first, earlier), (second, later) = articles[kin.earlier], articles[kin.later]
    head = f"{second} ({later.metadata.date}) is later than {first} ({earlier.metadata.date})" if kin.dated else f"{second} and {first}"
    signs = [
        *(
            [f"{100 * kin.verbatim:.0f} % of the words of {second} stand in runs of {RUN} that {first} has too"]
            if kin.verbatim >= _SHARE
            else []
        ),
        f"{100 * kin.linked:.0f} % of the passages of {second} tell a claim with {first}" + _order_told(kin.order),
        *(f"both tell what {names[who]} said ({count} pairs of passages)" for who, count in kin.speeches[:1]),
        *([f"{len(kin.quotations)} quotation{'' if len(kin.quotations) == 1 else 's'} in common"] if kin.quotations else []),
    ]
    near = f". Of the earlier articles {first} is the nearest" if kin.nearest else ""
    return replace(kin, told=f"{head}: {'; '.join(signs)}{near}.")


def _order_told(order: float | None) -> str:
    if order is None:
        return ""
    kind = "in the same order" if order >= _SAME_ORDER else "in partly the same order" if order >= _PARTLY else "in another order"
    return f", {kind} (tau {order:.2f})"
