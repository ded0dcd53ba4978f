"""Each article's own words: those that it uses more often than the other articles do, and than its language does.

Log-likelihood G2 of one article against all others of its language (Dunning, Accurate Methods for the Statistics of Surprise and
Coincidence, 1993, in the form of Rayson and Garside, Comparing Corpora using Frequency Profiling, 2000), with Log Ratio as the size of
the effect (Hardie, Log Ratio: an informal introduction, 2014). G2 alone would call a word telling for being frequent; Log Ratio alone for
being rare. Articles are short, so that few words pass: then that is what the reader is told.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import log, log2
from statistics import NormalDist

from lesart.core.cleantext import clean
from lesart.core.language.asides import speaks_of_itself
from lesart.core.language.facts import all_facts
from lesart.core.language.frequencies import rarity
from lesart.core.language.morphology import lemma, stem
from lesart.core.language.tokens import tokens
from lesart.core.mentions.gazetteer import gazetteer
from lesart.core.model import Article, Comparison, Passage, Span

STATISTIC = (
    "log-likelihood G2 against the other articles (Dunning 1993, Rayson & Garside 2000), p < .05 after Bonferroni's correction; "
    "Log Ratio (Hardie 2014), none counted as a half; at least 3 times in 2 passages, "
    "eight times as frequent as in the language; names and days left out"
)
"""What the figures are, for a legend."""

_LEAST_COUNT, _LEAST_PASSAGES = 3, 2
_SIGNIFICANCE = 0.05
# What a word that the others lack is counted as, so that its Log Ratio is finite (Hardie 2014).
_NONE = 0.5
# Doublings above its frequency in the language: what everybody writes everywhere is nobody's own word.
_ABOVE_LANGUAGE = 3.0


@dataclass(frozen=True, slots=True)
class KeyWord:
    """A word that is typical of one article.

    Attributes:
        word: its most frequent form; all forms are counted together.
        count: how often the article has it, `elsewhere` how often the others of its language have it.
        g2: log-likelihood against these; `log_ratio` says how many doublings more frequent it is than there.
        above_language: doublings above its frequency in the language.
        spans: where it stands, in source offsets.
    """

    word: str
    count: int
    elsewhere: int
    g2: float
    log_ratio: float
    above_language: float
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class KeyWords:
    """The typical words of one article, the most telling first, and how they were found.

    Attributes:
        tested: words frequent enough to be tested; `least` is the G2 that so many tests demand.
        told: all that in a sentence for readers.
    """

    article: str
    words: tuple[KeyWord, ...]
    tested: int
    least: float
    told: str


def key_words(comparison: Comparison) -> tuple[KeyWords, ...]:
    """For each article, as opened, the words that are its own."""
    counted = _counted(comparison)
    totals: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    sizes: dict[str, int] = defaultdict(int)
    for article in comparison.articles:
        own = counted[article.id]
        sizes[article.metadata.language] += own.size
        for key, found in own.words.items():
            totals[article.metadata.language][key] += len(found)
    return tuple(
        _key_words(article, counted[article.id], totals[article.metadata.language], sizes[article.metadata.language])
        for article in comparison.articles
    )


def log_likelihood(count: int, size: int, elsewhere: int, others: int) -> float:
    """G2 of a word that stands `count` times in `size` words and `elsewhere` times in `others`; 0 where both shares are one."""
    share = (count + elsewhere) / (size + others)
    return 2 * sum(seen * log(seen / (words * share)) for seen, words in ((count, size), (elsewhere, others)) if seen)


def least_g2(tests: int) -> float:
    """The G2 that chance reaches in one of twenty series of so many tests (chi-squared with one degree of freedom)."""
    return NormalDist().inv_cdf(1 - _SIGNIFICANCE / (2 * max(tests, 1))) ** 2


@dataclass(slots=True)
class _Counted:
    """The running words of an article, and the places of each word that may be telling, by its stem: span, form, passage."""

    size: int
    words: dict[str, list[tuple[Span, str, str]]]


def _counted(comparison: Comparison) -> Mapping[str, _Counted]:
    articles = {article.id: article for article in comparison.articles}
    named: dict[str, set[int]] = defaultdict(set)
    for entity in comparison.entities:
        for mention in entity.mentions:
            if mention.found_by != "role":
                named[mention.article].update(range(mention.start, mention.end))
    for date in comparison.dates:
        named[date.article].update(range(date.start, date.end))
    counted = {article: _Counted(0, defaultdict(list)) for article in articles}
    for passage in (one for one in comparison.passages if _counts(articles[one.article], one)):
        own = counted[passage.article]
        for key, form, span in _words(articles[passage.article], passage):
            own.size += 1
            if key and span.start not in named[passage.article]:
                own.words[key].append((span, form, passage.id))
    return counted


def _counts(article: Article, passage: Passage) -> bool:
    """Whether a passage is told in words of the matter: headings repeat, and some sentences speak of their own text."""
    text = clean(article, passage.start, passage.end).text
    return article.blocks[passage.block].kind != "heading" and not speaks_of_itself(text, article.metadata.language)


def _words(article: Article, passage: Passage) -> Iterator[tuple[str, str, Span]]:
    """Stem (empty for what says nothing), form and place of each running word."""
    language = article.metadata.language
    stretch = clean(article, passage.start, passage.end)
    for token in tokens(stretch.text):
        if _is_word(token.text):
            yield stem(lemma(token.text, language), language), token.text, Span(*stretch.span_to_source(token.start, token.end))
        else:
            yield "", token.text, Span(passage.start, passage.start)


def _is_word(text: str) -> bool:
    """Whether it is a word that says something: no number, no country's adjective, no function word of whatever language is quoted."""
    return text.replace("-", "").isalpha() and text.casefold() not in _function_words() and not gazetteer().country(text)


@cache
def _function_words() -> frozenset[str]:
    return frozenset().union(*(facts.stop_words for facts in all_facts()))


def _key_words(article: Article, own: _Counted, totals: Mapping[str, int], size: int) -> KeyWords:
    others = size - own.size
    frequent = {key: found for key, found in own.words.items() if _is_frequent(found)} if others else {}
    least = least_g2(len(frequent))
    words = (_key_word(found, own.size, totals[key] - len(found), others, article.metadata.language) for key, found in frequent.items())
    telling = [one for one in words if one.g2 >= least and one.log_ratio > 0 and one.above_language >= _ABOVE_LANGUAGE]
    telling.sort(key=lambda one: (-one.g2, one.word))
    return KeyWords(article.id, tuple(telling), len(frequent), least, _told(len(telling), len(frequent), least, others))


def _is_frequent(found: list[tuple[Span, str, str]]) -> bool:
    return len(found) >= _LEAST_COUNT and len({passage for _, _, passage in found}) >= _LEAST_PASSAGES


def _key_word(found: list[tuple[Span, str, str]], size: int, elsewhere: int, others: int, language: str) -> KeyWord:
    forms = [form for _, form, _ in found]
    word = min(set(forms), key=lambda form: (-forms.count(form), len(form), form))
    share = len(found) / size
    in_language = max(10.0 ** -rarity(form, language) for form in (*set(forms), lemma(word, language)))
    return KeyWord(
        word,
        len(found),
        elsewhere,
        round(log_likelihood(len(found), size, elsewhere, others), 1),
        round(log2(share / ((elsewhere or _NONE) / others)), 1),
        round(log2(share / in_language), 1),
        tuple(sorted(span for span, _, _ in found)),
    )


def _told(found: int, tested: int, least: float, others: int) -> str:
    if not others:
        return "No other article is in this language: nothing to hold its words against."
    if not tested:
        return f"No word stands here {_LEAST_COUNT} times or more: too short to tell its own words from chance."
    needed = f"G2 of {least:.1f} or more, p < .05 for {tested} word{'' if tested == 1 else 's'} tested"
    if not found:
        return f"No word is significantly more frequent here than in the other articles ({needed})."
    return f"{found} word{' is' if found == 1 else 's are'} significantly more frequent here than in the other articles ({needed})."
