"""What is taken to hold where nothing is known of a language."""

from lesart.core.language.tables import LanguageFacts, PageFacts

FALLBACK = LanguageFacts(
    code="und",
    name="",
    abbreviations=frozenset("dr prof mr mrs ms st vs cf no nr m mme".split()),
    final_abbreviations=frozenset("etc jr sr inc ltd co corp".split()),
    page=PageFacts(
        byline=(r"di", r"par", r"por", r"de"),
        caption=(r"foto\s*:", r"photo\s*:"),
        share=(r"©\s*(?:copyright\s*)?\d{4}",),
    ),
)
