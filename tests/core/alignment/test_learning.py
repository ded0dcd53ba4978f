"""Weights that learned from a reader's decisions: when they count, and what they never touch."""

import json
from dataclasses import replace
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.alignment.learning.families import family_of
from lesart.core.alignment.learning.fitting import adjusted, fitted
from lesart.core.alignment.learning.learning import LEAST
from lesart.core.alignment.learning.leaving_out import Lessons, folds, measured
from lesart.core.alignment.odds import logit
from lesart.core.alignment.weights import trained
from lesart.core.compare import Settings, compare
from lesart.core.export.json_door import render
from lesart.core.kept import Kept
from lesart.core.model import Given, Learned, Place
from lesart.core.reading import open_articles

numbers = st.integers(0, 12)


def test_every_weight_of_the_first_stage_is_of_one_family():
    families = {family_of(name) for name in trained().alone.weights}
    assert families == {"meaning", "wording", "names", "numbers", "speech", "shape"}
    with pytest.raises(KeyError):
        family_of("never heard of")


@given(st.lists(st.tuples(numbers, numbers.map(lambda number: number + 20)), min_size=1, max_size=30, unique=True))
def test_pairs_that_share_a_passage_are_left_out_together(pairs):
    left, right = (np.array(side) for side in zip(*pairs, strict=True))
    part = folds(left, right).tolist()
    for at, one in enumerate(pairs):
        assert all(part[at] == part[there] for there, other in enumerate(pairs) if set(one) & set(other))
    assert set(part) <= set(range(10))


def test_fitting_finds_what_two_families_tell_and_stays_near_what_ships():
    generator = np.random.default_rng(5)
    features = generator.normal(size=(4000, 2))
    shipped = generator.normal(size=4000)
    right = (generator.random(4000) < 1 / (1 + np.exp(-shipped - 0.8 * features[:, 0]))).astype(float)
    weights = fitted(features, shipped, right)
    assert 0.5 < weights[0] < 0.8
    assert abs(weights[1]) < 0.1
    few = fitted(features[:20], shipped[:20], right[:20])
    assert np.abs(few).max() < 0.2


def test_adjusted_scores_are_probabilities_and_nothing_learned_changes_nothing():
    scores, features = np.array([0.0, 1e-12, 0.4, 1.0]), np.full((4, 1), 50.0)
    assert np.allclose(adjusted(scores, features, np.zeros(1)), scores)
    raised = adjusted(scores, features, np.ones(1))
    assert ((raised >= scores) & (raised <= 1)).all()
    assert raised[2] == pytest.approx(0.4 * np.e**3 / (0.6 + 0.4 * np.e**3))


def lessons(agreeing: bool) -> Lessons:
    """Forty decisions on passages of their own; the first family tells right from wrong, or has nothing to do with it."""
    linked = np.tile([1.0, 0.0], 20)
    told = np.where(linked > 0, 3.0, -3.0) if agreeing else np.resize([3.0, 3.0, -3.0, -3.0], 40)
    return Lessons(np.arange(40), np.arange(40) + 100, np.full(40, 0.17), np.stack([told, np.zeros(40)], axis=1), linked)


def test_what_tells_right_from_wrong_is_a_gain_and_what_does_not_is_none():
    good, idle = measured(lessons(agreeing=True), trained()), measured(lessons(agreeing=False), trained())
    assert good is not None
    assert good.gain > 0.1
    assert (good.right_before, good.right_after) == (20, 40)
    assert idle is not None
    assert idle.gain <= 0


def test_where_all_decisions_hang_together_nothing_can_be_measured():
    chain = lessons(agreeing=True)
    assert measured(chain._replace(left=np.zeros(40, int)), trained()) is None


@pytest.fixture(scope="module")
def samples():
    """The samples compared, and all their suggestions decided: what is likelier than the middle is right, the rest wrong."""
    articles, _ = open_articles([str(path) for path in sorted(files("lesart.seeds").iterdir(), key=str) if path.name[:1] == "0"])
    kept = Kept(None)
    plain = compare(articles, kept=kept)
    passages = {passage.id: Place(passage.article, passage.start, passage.end) for passage in plain.passages}
    middle = float(np.median([link.score for link in plain.links]))
    decided = tuple(Given(passages[link.a], passages[link.b], link.score > middle) for link in plain.links)

    def compared(given, learn=True, turned=False):
        return compare(articles[::-1] if turned else articles, Settings(given=tuple(given), learn=learn), kept=kept)

    return compared, plain, decided


def test_too_few_decisions_teach_nothing_and_are_counted(samples):
    compared, plain, decided = samples
    few = [one for one in decided if one.linked][: LEAST - 1] + [one for one in decided if not one.linked]
    told = compared(few)
    assert told.learned is not None
    assert (told.learned.confirmed, told.learned.gain, told.learned.used) == (LEAST - 1, None, False)
    assert compared(few, learn=False) == replace(told, learned=None)
    assert plain.learned is None
    assert "learned" not in json.loads(render(plain))


def test_what_was_learned_is_told_overrides_no_decision_and_is_off_where_the_reader_says_so(samples):
    compared, _, decided = samples
    half = decided[::2]
    told, off = compared(half), compared(half, learn=False)
    learned = told.learned
    assert learned is not None
    assert learned.gain is not None
    assert learned.used == (learned.gain > 0 and learned.right_after >= learned.right_before)
    assert json.loads(render(told))["learned"]["gain"] == learned.gain
    assert off.learned is None
    assert learned.used
    assert [link.score for link in told.links] != [link.score for link in off.links]
    passages = {passage.id: Place(passage.article, passage.start, passage.end) for passage in told.passages}
    linked = {frozenset((passages[link.a], passages[link.b])): link.score for link in told.links}
    assert all(linked.get(frozenset((one.a, one.b))) == (1.0 if one.linked else None) for one in half)
    assert compared(half[::-1], turned=True).links == told.links


@settings(max_examples=30, deadline=None)
@given(st.lists(st.booleans(), min_size=25, max_size=25), st.randoms(use_true_random=False))
def test_the_order_of_lessons_does_not_matter(said, random):
    generator = np.random.default_rng(len([one for one in said if one]))
    every = Lessons(
        np.arange(25), np.arange(25) + 50, generator.uniform(0.05, 0.9, 25), generator.normal(size=(25, 3)), np.array(said, float)
    )
    order = list(range(25))
    random.shuffle(order)
    one = fitted(every.features, logit(every.scores), every.linked)
    other = fitted(every.features[order], logit(every.scores)[order], every.linked[order])
    assert np.allclose(one, other, atol=1e-9)


def test_a_record_says_what_was_gained_in_words():
    assert str(Learned(12, 11, 0.041, 17, 19, True)) == (
        "learned from 12 confirmed, 11 rejected: left out, 19 of 23 would be right, 17 without; log-loss -0.041"
    )
    assert str(Learned(12, 11, -0.02, 17, 16)).startswith("nothing learned from 12 confirmed")
    assert str(Learned(3, 11)) == "3 confirmed, 11 rejected: too few to learn from"
