"""What is known of languages, and the plain stages that rest on it: sentences, tokens, dates, datelines, detection, passages.

Everything that differs from language to language stands in one table per language (`german`, `english`, `fallback`), reached through
`facts_of`. No stage asks which language it is looking at.
"""

from lesart.core.language.datelines import WireDateline, message_dateline, wire_dateline
from lesart.core.language.dates import FoundDate, find_dates, settle
from lesart.core.language.detect import detect_language
from lesart.core.language.facts import LanguageFacts, PageFacts, all_facts, facts_of
from lesart.core.language.passages import passages_of
from lesart.core.language.sentences import sentence_spans
from lesart.core.language.tokens import Token, tokens

__all__ = [
    "FoundDate",
    "LanguageFacts",
    "PageFacts",
    "Token",
    "WireDateline",
    "all_facts",
    "detect_language",
    "facts_of",
    "find_dates",
    "message_dateline",
    "passages_of",
    "sentence_spans",
    "settle",
    "tokens",
    "wire_dateline",
]
