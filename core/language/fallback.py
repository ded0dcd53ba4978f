"""What is taken to hold where nothing is known of a language."""

from lesart.core.language.tables import LanguageFacts, PageFacts, words

FALLBACK = LanguageFacts(
    code="und",
    name="",
    abbreviations=words("dr prof mr mrs ms st vs cf no nr m mme"),
    final_abbreviations=words("etc jr sr inc ltd co corp"),
    page=PageFacts(
        byline=("di", "par", "por", "de"),
        caption=("foto ?:", "photo ?:"),
        name_links=("van", "de", "du", "di", "da", "la", "le", "al", "bin", "ibn", "y", "e", "et"),
    ),
)
