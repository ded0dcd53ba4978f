"""The registry of language tables. A new language is one table module and one line here."""

from lesart.core.language.english import ENGLISH
from lesart.core.language.fallback import FALLBACK
from lesart.core.language.german import GERMAN
from lesart.core.language.tables import LanguageFacts, PageFacts

__all__ = ["LanguageFacts", "PageFacts", "all_facts", "facts_of"]

_TABLES: dict[str, LanguageFacts] = {facts.code: facts for facts in (GERMAN, ENGLISH)}


def facts_of(language: str) -> LanguageFacts:
    """The table of an ISO 639-1 code; region parts ("de-AT") are ignored. Unknown languages get the fallback."""
    return _TABLES.get(language.partition("-")[0].lower(), FALLBACK)


def all_facts() -> tuple[LanguageFacts, ...]:
    """Every table, the fallback last: for what may stand in any language on a page, whatever the article's own."""
    return (*_TABLES.values(), FALLBACK)
