"""Articles -> the words by which they name people, things and events, with what stands before each."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from lesart.core.cleantext import clean
from lesart.core.contrast.wording.labels import attributive_endings, classes_of, is_infinitive, nouns_have_capitals
from lesart.core.contrast.wording.rows import Occurrence
from lesart.core.language.concepts import concepts
from lesart.core.language.facts import facts_of
from lesart.core.language.frequencies import fold, rarity
from lesart.core.language.morphology import lemma, stem
from lesart.core.language.tokens import Token, tokens
from lesart.core.mentions.gazetteer import gazetteer
from lesart.core.model import Article, Comparison, Passage, Span

# What stands before nouns of every kind says nothing of this one (decades, see `rarity`).
_RARE = 4.0
# Letters of a verb's ending.
_ENDING = 2


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of a passage; `classes` are those of labels, `concepts` what it speaks of.

    `epithet` is the adjective right before it, if there is one.
    """

    word: Occurrence
    classes: tuple[str, ...]
    concepts: frozenset[str]
    epithet: Occurrence | None


def nouns_of(comparison: Comparison) -> dict[str, tuple[Noun, ...]]:
    """The nouns of each passage, by passage id; what names somebody or something is left out."""
    articles = {article.id: article for article in comparison.articles}
    named: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for entity in comparison.entities:
        for mention in entity.mentions:
            named[mention.article].append((mention.start, mention.end))
    for spans in named.values():
        spans.sort()
    counted: dict[str, set[int]] = defaultdict(set)
    for quantity in comparison.quantities:
        counted[quantity.article].update(range(quantity.start, quantity.end))
    return {
        passage.id: tuple(_nouns(articles[passage.article], passage, named[passage.article], counted[passage.article]))
        for passage in comparison.passages
    }


def is_own(passage: Passage) -> bool:
    """Whether an article says a passage in its own voice."""
    return passage.attribution is None or passage.attribution.kind == "narrator"


def _nouns(article: Article, passage: Passage, named: Sequence[tuple[int, int]], counted: Set[int]) -> Iterator[Noun]:
    language = article.metadata.language
    stretch = clean(article, passage.start, passage.end)
    own = is_own(passage)

    def occurrence(token: Token) -> Occurrence:
        span = Span(*stretch.span_to_source(token.start, token.end))
        return Occurrence(article.id, language, passage.id, span, token.text, stem(lemma(token.text, language), language), own)

    before: Token | None = None
    for at, token in enumerate(tokens(stretch.text)):
        last, before = before, token
        if not _may_be_noun(token.text, at == 0, language) or _is_named(stretch.to_source(token.start), named):
            continue
        near = last is not None and stretch.text[last.end : token.start].isspace()
        epithet = occurrence(last) if last is not None and near and _is_epithet(last.text, at == 1, language) else None
        if epithet is not None and epithet.span.start in counted:
            epithet = None
        word = occurrence(token)
        # A stem is one for "Kampf" and "Kämpfer": nouns go by their dictionary form.
        word = replace(word, key=_dictionary_form(token.text, language))
        yield Noun(word, classes_of(token.text, language), concepts(token.text, language), epithet)


def _dictionary_form(text: str, language: str) -> str:
    """The dictionary form; a nominalised adjective has two ("Verdächtige", "Verdächtiger"), of which the one as it stands is taken."""
    form = lemma(text, language)
    return fold(text) if form == f"{fold(text)}r" else form


def _may_be_noun(text: str, first: bool, language: str) -> bool:
    if not text[0].isalpha() or text.casefold() in facts_of(language).stop_words or len(text) < 3:
        return False
    if not nouns_have_capitals(language):
        return True
    return text[0].isupper() and (not first or bool(classes_of(text, language)))


def _is_epithet(text: str, first: bool, language: str) -> bool:
    """Whether a word before a noun is an adjective that says something: no verb, no "new", and no country, which is a fact."""
    if not text.isalpha() or rarity(text, language) < _RARE or gazetteer().country(text):
        return False
    endings = attributive_endings(language)
    if not text.islower() and not (first and endings and not classes_of(text, language)):
        return False
    if endings and not text.endswith(endings):
        return False
    form = lemma(text, language)
    return not is_infinitive(form, language) or (form != fold(text) and fold(text).startswith(form[:-_ENDING]))


def _is_named(start: int, named: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(named, start, key=lambda span: span[0]) - 1
    return at >= 0 and start < named[at][1]
