"""The features must be the same at training and in use; the weights know them by name only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.mentions.gazetteer import people
from lesart.core.mentions.tagging.features import features
from lesart.core.mentions.tagging.network import checksum, network


def said_of(word, *rest):
    (spelling, traits, lists) = features([word, *rest])[0]
    return {*spelling, *traits, *lists}


@pytest.mark.parametrize(
    ("word", "feature"),
    [
        ("Kasachstan", "place LOC country"),
        ("Kasachstans", "place LOC country"),
        ("kasachische", "place adjective"),
        ("Hamburg", "place LOC"),
        ("Spiegel", "place ORG?"),
        ("Außenministerin", "list role"),
        ("GmbH", "list tails"),
        ("sagte", "list speech"),
        ("Wolfgang", "person 10"),
        ("Fernsehturm", "ordinary 10"),
        ("Toqajew", "ordinary 00"),
        ("Köln-Krimi", "head Xx 10 LOC"),
        ("2.300", "shape 0.00"),
        ("OVKS", "shape XX"),
    ],
)
def test_what_lists_and_dictionaries_say_of_a_word(word, feature):
    assert feature in said_of(word)


def test_a_known_name_of_several_words_is_marked_as_one():
    begin, inside, after = (word.lists[0] for word in features(["Vereinigte", "Staaten", "schweigen"]))
    assert (begin, inside, after) == ("run begin LOC", "run in LOC", "run none")


def test_a_name_that_only_the_training_texts_show_is_not_told_by_lists():
    seen = people().family - people().family_listed - people().given_listed
    without_genitive = [name for name in sorted(seen) if not name.endswith("s")]
    assert without_genitive
    assert all("person 00" in said_of(name) for name in without_genitive)


@given(st.lists(st.text(min_size=1), min_size=1))
def test_any_words_have_features_and_always_the_same(words):
    assert features(words) == features(words)
    assert len(features(words)) == len(words)


def test_the_weights_were_trained_with_the_features_and_lists_of_today():
    sentences = (
        "Der Präsident von Kasachstan sprach am Montag in Hamburg mit der Regierung .",
        "Die Polizei in Berlin sucht nach Angaben der Stadt den Mann .",
        "The president of France said in London that the University will not close .",
    )
    named = [name for sentence in sentences for word in features(sentence.split()) for name in (*word.traits, *word.lists)]
    unknown = {name for name in named if checksum(name) not in network().rows}
    assert len(unknown) <= 0.05 * len(named), unknown
