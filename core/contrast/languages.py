"""The language of a passage: a message in another tongue may stand in the middle of an article."""

from lesart.core.language import detect_language
from lesart.core.language.facts import facts_of
from lesart.core.model import Article

_ENOUGH_WORDS = 8  # below, a passage's own language cannot be told


def language_of(text: str, article: Article) -> str:
    """The language that a passage of `article` with this text is in: its own where that shows and has a table, else its article's."""
    own = detect_language(text) if len(text.split()) >= _ENOUGH_WORDS else ""
    return own if own and facts_of(own).code == own else article.metadata.language
