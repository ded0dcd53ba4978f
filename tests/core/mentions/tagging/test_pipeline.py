import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.mentions.tagging import own_pipeline


def found(text):
    return {(entity.text, entity.label_) for entity in own_pipeline()(text).ents}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Am Dienstag sprach Ilka Brandvold mit Reportern in Rostock.", {("Ilka Brandvold", "PER"), ("Rostock", "LOC")}),
        ("Der Vorstand der Deutschen Bank tagt in Frankfurt.", {("Deutschen Bank", "ORG"), ("Frankfurt", "LOC")}),
        ("On Tuesday Helen Marsh told reporters in Dublin that she would resign.", {("Helen Marsh", "PER"), ("Dublin", "LOC")}),
    ],
)
def test_names_of_both_languages_are_found(text, names):
    assert names <= found(text)


def test_nouns_and_numbers_are_no_names():
    assert found("Die Zahl der Verletzten stieg auf 120. Viele Häuser stehen unter Wasser.") == set()


def test_offsets_are_those_of_the_text_whatever_its_white_space():
    text = "  In\u00a0Berlin\tund\n\n  in Hamburg  regnet es. "
    names = own_pipeline()(text).ents
    assert [text[name.start_char : name.end_char] for name in names] == [name.text for name in names]
    assert {"Berlin", "Hamburg"} <= {name.text for name in names}


def test_many_texts_at_once_give_what_each_gives_alone():
    texts = ["Anna Berg lebt in Wien.", "", "Das Wetter ist schön.", "Siemens baut in Berlin."]
    together = [[(name.text, name.label_) for name in doc.ents] for doc in own_pipeline().pipe(texts)]
    assert together == [[(name.text, name.label_) for name in own_pipeline()(text).ents] for text in texts]


@settings(max_examples=50)
@given(st.text())
def test_any_text_comes_through_unchanged(text):
    assert own_pipeline()(text).text == text
