"""What stands in one article only: passages without a counterpart, what was looked for, and what came nearest."""

from collections import defaultdict

from lesart.core.alignment import Alignment
from lesart.core.cleantext import clean
from lesart.core.language.concepts import is_reporting
from lesart.core.language.facts import facts_of
from lesart.core.language.frequencies import rarity
from lesart.core.language.tokens import tokens
from lesart.core.model import Article, Comparison, OnlyHere, Passage

_SPEAKING = frozenset({"body", "list", "quote"})
# How many words besides names and numbers tell a reader what was looked for, and how rare (decades) they must be.
_WORDS = 5
_RARE = 4.0


def only_here(alignment: Alignment, known: Comparison) -> tuple[OnlyHere, ...]:
    """The passages of `known` that no `same` or `conflict` link joins to another article, in the order of its passages.

    Headings are left out: they repeat what a body says.
    """
    articles = {article.id: article for article in known.articles}
    linked = {passage for link in known.links if link.relation != "related" for passage in (link.a, link.b)}
    marked: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for entity in known.entities:
        for mention in entity.mentions:
            marked[mention.article].append((mention.start, mention.end, entity.name))
    for quantity in known.quantities:
        text = clean(articles[quantity.article], quantity.start, quantity.end).text
        marked[quantity.article].append((quantity.start, quantity.end, " ".join(text.split())))
    return tuple(
        OnlyHere(passage.id, _looked_for(articles[passage.article], passage, marked[passage.article]), alignment.nearest.get(passage.id))
        for passage in known.passages
        if passage.id not in linked and articles[passage.article].blocks[passage.block].kind in _SPEAKING
    )


def _looked_for(article: Article, passage: Passage, marked: list[tuple[int, int, str]]) -> tuple[str, ...]:
    """Names and numbers of the passage in text order, then its rarest other words."""
    inside = sorted(mark for mark in marked if passage.start <= mark[0] < passage.end)
    language = article.metadata.language
    stretch = clean(article, passage.start, passage.end)
    words: dict[str, float] = {}
    for token in tokens(stretch.text):
        start = stretch.to_source(token.start)
        covered = any(begin <= start < end for begin, end, _ in inside)
        if covered or token.text.casefold() in facts_of(language).stop_words or not token.text[0].isalpha():
            continue
        if not is_reporting(token.text, language) and rarity(token.text, language) >= _RARE:
            words[token.text] = rarity(token.text, language)
    rarest = sorted(words, key=lambda word: (-words[word], word))[:_WORDS]
    return tuple(dict.fromkeys([text for _, _, text in inside] + rarest))
