"""Quotation marks of every style, over sentences and paragraphs."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.mentions.speech.quotations import quotations


def quoted(*paragraphs):
    return [[text[start:end] for start, end in pieces] for text, pieces in zip(paragraphs, quotations(paragraphs), strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er rief: „Der Fluss steigt.“ Dann ging er.", ["„Der Fluss steigt.“"]),
        ("He said, “The river rises,” and left.", ["“The river rises,”"]),
        ("Er rief »Der Fluss steigt« und ging.", ["»Der Fluss steigt«"]),
        ("Er rief «Der Fluss steigt» und ging.", ["«Der Fluss steigt»"]),
        ('Er rief "Der Fluss steigt" und ging.', ['"Der Fluss steigt"']),
        ("Er rief ‚Der Fluss steigt‘ und ging.", ["‚Der Fluss steigt‘"]),
        ("He said, ‘It’s the farmers’ river,’ and left.", ["‘It’s the farmers’ river,’"]),
        ("He said, 'It's the farmers' river,' and left.", ["'It's the farmers' river,'"]),
        ("“Die Brücke hält”, sagte sie, „noch“.", ["“Die Brücke hält”", "„noch“"]),
        ('„Die Brücke hält", sagte sie.', ['„Die Brücke hält"']),
        ("„Sie rief ‚Halt‘ und lief“, sagte er.", ["„Sie rief ‚Halt‘ und lief“"]),
    ],
)
def test_what_stands_in_marks_is_found_in_every_style(text, expected):
    assert quoted(text) == [expected]


@pytest.mark.parametrize(
    "text", ["Geht’s noch? Ja, 's geht.", "The dogs' owner isn't here.", "Sie wurde 5' 3\" groß.", "Rock 'n' Roll, seit den '90ern."]
)
def test_an_apostrophe_is_no_quotation_mark(text):
    assert quoted(text) == [[]]


def test_a_quotation_that_opens_each_paragraph_anew_goes_through_all_of_them():
    assert quoted("“The river rose.", "“We ran.” Then silence.") == [["“The river rose."], ["“We ran.”"]]


def test_a_quotation_that_only_a_later_paragraph_closes_covers_those_between():
    assert quoted("Er schrieb: „Der Fluss steigt.", "Wir laufen.", "Es ist spät.“ Dann nichts.") == [
        ["„Der Fluss steigt."],
        ["Wir laufen."],
        ["Es ist spät.“"],
    ]


def test_a_quotation_that_nobody_closes_ends_with_its_paragraph():
    assert quoted("Er schrieb: „Der Fluss steigt.", "Am Morgen schien die Sonne.", "Alle gingen heim.") == [["„Der Fluss steigt."], [], []]


@given(st.lists(st.text(alphabet="ab .,\n„“”»«\"‚‘’'›‹", max_size=40), max_size=6))
def test_any_mix_of_marks_gives_pieces_in_order_inside_their_paragraph(paragraphs):
    for text, pieces in zip(paragraphs, quotations(paragraphs), strict=True):
        assert all(0 <= start < end <= len(text) for start, end in pieces)
        assert all(one[1] <= other[0] for one, other in pairwise(pieces))
