"""What is known of languages, and the plain stages that rest on it: sentences, tokens, dates, datelines, detection, passages.

Everything that differs from language to language stands in one table per language (`german`, `english`, `fallback`), reached through
`facts_of`. No stage asks which language it is looking at. What only a comparison needs, not the opening of articles, is imported from its
own module: `sentences`, `passages`, `tokens`.
"""

from lesart.core.language.datelines import WireDateline, message_dateline, wire_dateline
from lesart.core.language.dates import FoundDate, find_dates, settle
from lesart.core.language.detect import detect_language
from lesart.core.language.facts import LanguageFacts, PageFacts, all_facts, facts_of

__all__ = [
    "FoundDate",
    "LanguageFacts",
    "PageFacts",
    "WireDateline",
    "all_facts",
    "detect_language",
    "facts_of",
    "find_dates",
    "message_dateline",
    "settle",
    "wire_dateline",
]
