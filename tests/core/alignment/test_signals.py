"""What each signal says of two passages."""

from functools import cache

import numpy as np
import pytest

from lesart.core.alignment.corpus import corpus_of
from lesart.core.alignment.scene import Scene, scene_of
from lesart.core.alignment.scoring import values
from lesart.core.alignment.signals import CONTESTED, SIGNALS
from lesart.core.language.passages import passages_of
from lesart.core.mentions import attribute, find_dates, find_entities, find_quantities
from lesart.core.model import Passage
from lesart.core.reading import read_article

TEXTS = (
    "Bericht aus Velmar\n\nIn Velmar sind elf Bergleute ums Leben gekommen. Bürgermeisterin Ina Rovak verhängte eine Ausgangssperre. "
    "Rund 300 Häuser stehen leer.\n\nDer Markt bleibt geschlossen.\n",
    "Nachrichten\n\nNach dem Unglück zählt Velmar vierzehn tote Kumpel. Ina Rovak ordnete an, dass nachts niemand auf die Straße darf. "
    "„Wir haben gewarnt“, sagte der Gewerkschafter Pavel Senk.\n",
    "Velmar\n\n„Niemand hat auf uns gehört“, sagte Pavel Senk. Der Markt bleibt geschlossen. Etwa 300 Häuser hat man geräumt.\n",
)


@cache
def scene() -> Scene:
    articles = sorted((read_article(f"{number}.txt", text.encode()) for number, text in enumerate(TEXTS)), key=lambda article: article.id)
    entities = find_entities(articles)
    said: list[Passage] = [one for article in articles for one in attribute(article, passages_of(article), entities)]
    quantities = [quantity for article in articles for quantity in find_quantities(article)]
    return scene_of(corpus_of(articles, said, entities, quantities, [date for article in articles for date in find_dates(article)]))


@cache
def found() -> dict[str, np.ndarray]:
    return values(scene())


def pair(one: str, other: str) -> dict[str, float]:
    """The values of the two passages that hold these words."""
    pairs, terms = scene().pairs, scene().corpus.terms
    for row in range(len(pairs)):
        texts = [terms[side[row]].text for side in (pairs.left, pairs.right)]
        if (one in texts[0] and other in texts[1]) or (one in texts[1] and other in texts[0]):
            return {name: float(column[row]) for name, column in found().items()}
    raise AssertionError(f"no candidate holds {one!r} and {other!r}")


def test_every_signal_gives_one_finite_value_per_pair():
    for signal in SIGNALS:
        for column in signal(scene()).values():
            assert column.shape == (len(scene().pairs),)
            assert np.isfinite(column).all()


def test_shares_and_cosines_keep_their_bounds():
    for name in ("covered", "contained", "answered", "meant covered", "names", "rare names", "counted alike", "early", "level", "balance"):
        assert found()[name].min() >= 0
        assert found()[name].max() <= 1 + 1e-6
    for name in ("words", "stems", "characters", "sense", "sense apart", "sense around", "sense within"):
        assert np.abs(found()[name]).max() <= 1 + 1e-6


def test_what_is_meant_covers_at_least_what_is_written():
    for name in ("covered", "contained", "shared", "rarest", "shared words"):
        assert (found()[f"meant {name}"] >= found()[name] - 1e-9).all()


def test_the_same_sentence_is_covered_whole_on_both_sides():
    same = pair("Der Markt bleibt", "Der Markt bleibt")
    assert same["covered"] == pytest.approx(1)
    assert same["sense"] == pytest.approx(1, abs=1e-3)
    assert same["characters"] == pytest.approx(1)


def test_overlap_is_what_a_loop_over_words_finds():
    corpus, pairs, vocabulary = scene().corpus, scene().pairs, scene().vocabulary
    for row in range(0, len(pairs), 7):
        one, other = (corpus.terms[side[row]].words for side in (pairs.left, pairs.right))

        def nearest(word, others):
            return max((a * b for key, a in word.keys for there in others for name, b in there.keys if key == name), default=0.0)

        shares = [
            sum(word.weight * nearest(word, others) for word in words) / sum(word.weight for word in words)
            for words, others in ((one, other), (other, one))
        ]
        assert found()["covered"][row] == pytest.approx(sum(shares) / 2)
    assert len(vocabulary.words) == len(vocabulary.names)


def test_a_thing_counted_differently_still_counts_as_the_same_thing_counted():
    deaths = pair("elf Bergleute", "vierzehn tote Kumpel")
    elsewhere = pair("elf Bergleute", "Etwa 300 Häuser")
    assert deaths["counted alike"] > elsewhere["counted alike"]
    assert deaths["both count"] == 1
    assert deaths["numbers"] == 0


def test_an_equal_number_counts_however_it_is_bounded():
    assert pair("Rund 300 Häuser", "Etwa 300 Häuser")["numbers"] > 0
    assert pair("elf Bergleute", "Etwa 300 Häuser")["numbers"] == 0


def test_names_meet_however_the_passages_are_worded():
    mayor = pair("verhängte eine Ausgangssperre", "nachts niemand auf die Straße")
    assert mayor["rare names"] > 0.5
    assert mayor["names"] > 0.5


def test_who_speaks_is_compared_and_left_out_of_what_is_said():
    union = pair("Wir haben gewarnt", "Niemand hat auf uns gehört")
    assert union["one speaker"] > 0.5
    assert union["speech"] == 1
    assert union["rare names"] == 0
    assert "sagte" not in " ".join(terms.text for terms in scene().corpus.terms)


def test_contested_values_stand_beside_their_rivals():
    assert set(CONTESTED) <= set(found())
    for name in CONTESTED:
        assert (found()[f"{name}: weaker margin"] <= found()[f"{name}: stronger margin"]).all()
