"""The shape of a language table, and how its columns are written down."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def words(text: str) -> frozenset[str]:
    """A table column of single words, parted by white space."""
    return frozenset(text.split())


def rows(text: str) -> tuple[str, ...]:
    """A table column with one entry to a line; a blank in an entry stands for any white space when it is used as a pattern."""
    return tuple(line.strip() for line in text.strip().splitlines())


def numbered(text: str, first: int) -> dict[str, int]:
    """A table of names by their place in their line, counted from `first`; "-" leaves a place without a name."""
    return {name: place for line in rows(text) for place, name in enumerate(line.split(), start=first) if name != "-"}


@dataclass(frozen=True, slots=True)
class PageFacts:
    """How web pages in a language word what stands around an article.

    The openers are regular expressions, matched without regard to case at the begin of a line; a blank matches any white space, and
    `$` ends the line. `self_reference` and `appeal` are the same, found anywhere. `credit`, `own_report` and `section` are plain phrases.

    Attributes:
        byline: openers of an author's line ("von", "by").
        dateline: openers of a line that says when the article appeared.
        source_note: openers of a line that says where the article came from.
        caption: openers of a line that belongs to a picture.
        related: openers of a pointer to other articles.
        share: openers or phrases by which a site speaks of itself: sharing, subscribing, cookies.
        comment: openers of the comment form.
        credit: words that make a short bracketed or final line the credit of an agency ("mit AFP").
        own_report: what a paper puts in a dateline's brackets in place of an agency.
        self_reference: phrases by which a site speaks of itself; one proves nothing, several in one paragraph do.
        appeal: phrases by which it asks its readers for something: to share, to subscribe, to pay.
        section: labels that sites put above a headline.
        picture_credit: labels of a credit inside a caption ("Foto:"), as they are written.
        page_number: what stands before the number of a page.
        clock: what stands after the time of day.
        name_links: words in lower case that may stand between names in a byline.
        date_links: words that lead from a name to a date.
        place_links: words that lead from a name to a place.
    """

    byline: tuple[str, ...] = ()
    dateline: tuple[str, ...] = ()
    source_note: tuple[str, ...] = ()
    caption: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    share: tuple[str, ...] = ()
    comment: tuple[str, ...] = ()
    credit: tuple[str, ...] = ()
    own_report: tuple[str, ...] = ()
    self_reference: tuple[str, ...] = ()
    appeal: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    picture_credit: tuple[str, ...] = ()
    page_number: tuple[str, ...] = ()
    clock: tuple[str, ...] = ()
    name_links: tuple[str, ...] = ()
    date_links: tuple[str, ...] = ()
    place_links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LanguageFacts:
    """What the stages need to know of one language.

    Attributes:
        code: ISO 639-1 code, or "und".
        name: the language's own name, for display.
        stop_words: function words, lower case.
        abbreviations: abbreviations (lower case, without the last full stop) that never end a sentence.
        final_abbreviations: abbreviations that may end a sentence; they do where a capitalised stop word follows.
        number_abbreviations: abbreviations only before a number ("Nr. 4"); elsewhere ordinary words.
        months: names and short forms, lower case without full stop, to 1..12.
        weekdays: names and short forms, lower case without full stop, to 0 (Monday) .. 6.
        ordinal_stop: whether a number with a full stop is an ordinal ("am 10. Januar").
        ordinal_before: words (lower case) that make the number after them an ordinal.
        ordinal_after: begins (lower case) of nouns that make the number before them an ordinal.
        ordinal_endings: what makes a number in digits an ordinal ("3rd").
        month_links: words between a day and its month ("3rd of May").
        spaced_abbreviations: capitalised second parts of spaced abbreviations by their first part ("v" -> "Chr").
        leading_on: articles and conjunctions that never end a line of their own: a line that ends with one runs on into the next.
        hanging_hyphen: conjunctions after which a hyphen stands for a left-out part ("Ein- und Ausgang").
        opening_quotes: characters that open a quotation.
        closing_quotes: characters that close one.
        day_first: whether 06/01/22 is more likely the 6th of January.
        decimal_mark: the mark before decimals.
        group_marks: the marks between groups of three digits.
        telling_letters: letters by which a text of few words shows the language.
        page: the words around an article.
    """

    code: str
    name: str
    stop_words: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    final_abbreviations: frozenset[str] = frozenset()
    number_abbreviations: frozenset[str] = frozenset()
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    ordinal_stop: bool = False
    ordinal_before: frozenset[str] = frozenset()
    ordinal_after: tuple[str, ...] = ()
    ordinal_endings: tuple[str, ...] = ()
    month_links: tuple[str, ...] = ()
    spaced_abbreviations: Mapping[str, frozenset[str]] = field(default_factory=dict)
    leading_on: frozenset[str] = frozenset()
    hanging_hyphen: frozenset[str] = frozenset()
    opening_quotes: str = "\"“„”»«'‘‚›‹"
    closing_quotes: str = "\"“”»«'’‘›‹"
    day_first: bool = True
    decimal_mark: str = "."
    group_marks: str = ",\u00a0\u202f "
    telling_letters: str = ""
    page: PageFacts = field(default_factory=PageFacts)
