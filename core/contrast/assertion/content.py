"""What a stretch of text speaks of, by its words: for telling whether a reserve is about what two passages share."""

from lesart.core.cleantext import clean
from lesart.core.language.concepts import concepts, is_reporting
from lesart.core.language.facts import facts_of
from lesart.core.language.morphology import lemma, stem
from lesart.core.language.tokens import tokens
from lesart.core.model import Article


def content(article: Article, start: int, end: int) -> frozenset[str]:
    """The stems and concepts of the words that say something of the matter, numbers as they are written."""
    language = article.metadata.language
    stop_words = facts_of(language).stop_words
    found: set[str] = set()
    for token in tokens(clean(article, start, end).text):
        word = token.text
        if word.casefold() in stop_words or is_reporting(word, language):
            continue
        found |= concepts(word, language) or {stem(lemma(word, language), language)}
    return frozenset(found)
