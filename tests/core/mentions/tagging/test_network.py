from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from lesart.core.mentions.tagging.network import CLOSES, OPENS, TAGS, Network, follows, network

TEXTS = (
    "Am Montag reiste Petra Halloran nach Berlin .",
    "Die Deutsche Bahn schweigt .",
    "",
    "The minister met officials of the World Bank in London .",
)
SENTENCES = [text.split() for text in TEXTS]


def test_every_sentence_gets_its_names():
    first, second, nothing, fourth = network().names(SENTENCES)
    assert (3, 5, "PER") in first
    assert (6, 7, "LOC") in first
    assert (1, 3, "ORG") in second
    assert nothing == []
    assert (9, 10, "LOC") in fourth


def test_no_sentence_sees_another():
    together = network().names(SENTENCES)
    assert together == [network().names([sentence])[0] for sentence in SENTENCES]
    assert together == network().names(SENTENCES[::-1])[::-1]


@settings(max_examples=30)
@given(st.lists(st.lists(st.text(min_size=1, max_size=8), max_size=6), max_size=3))
def test_any_words_give_names_that_lie_in_their_sentence_and_apart(sentences):
    for words, names in zip(sentences, network().names(sentences), strict=True):
        at = 0
        for start, end, label in names:
            assert at <= start < end <= len(words)
            assert label in ("PER", "LOC", "ORG")
            at = end


@settings(max_examples=20)
@given(arrays(np.float32, (3, len(TAGS)), elements=st.integers(-9, 9)))
def test_the_tags_chosen_are_the_best_that_may_follow_each_other(scores):
    transitions = follows()
    chosen = Network({}, {"transitions": transitions})._best(scores)

    def worth(tags):
        steps = sum(transitions[one, other] for one, other in pairwise(tags))
        return OPENS[tags[0]] + CLOSES[tags[-1]] + steps + sum(scores[at, tag] for at, tag in enumerate(tags))

    assert worth(chosen) == pytest.approx(max(worth(tags) for tags in product(range(len(TAGS)), repeat=3)))
