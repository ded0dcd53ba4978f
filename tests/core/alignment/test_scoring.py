"""Scores are probabilities that a user can rely on."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.alignment import band_of
from lesart.core.alignment.scoring import reliability
from lesart.core.alignment.weights import Calibration, Logistic, Weight, trained
from lesart.core.reading import open_articles

SAMPLES = Path(__file__).resolve().parents[3] / "seeds"
GOLD = Path(__file__).resolve().parents[2] / "gold" / "seeds_links.jsonl"

EVENTS = (
    "In Ostrand hat ein Feuer die alte Spinnerei zerstört. Vier Feuerwehrleute wurden verletzt.",
    "Der Gemeinderat von Lindau an der Mühle wählte Jette Brandt zur Vorsitzenden. Die Sitzung dauerte drei Stunden.",
    "Die Bahn sperrt ab Montag den Tunnel bei Garsfeld. Reisende müssen auf Busse umsteigen.",
)


def test_the_same_sentence_in_two_articles_is_a_sure_link(stages, opened):
    sentence = "Die Brücke über die Wermel ist am Donnerstag wegen Rissen im Beton gesperrt worden."
    told = stages(opened(f"Wermel\n\n{sentence} {EVENTS[0]}\n", f"Aus der Region\n\n{EVENTS[1]}\n\n{sentence}\n"))
    (link,) = told.linked("Rissen im Beton", "Rissen im Beton")
    assert link.relation == "same"
    assert link.band == "sure"


@pytest.mark.parametrize(("one", "other"), [(0, 1), (0, 2), (1, 2)])
def test_articles_that_share_nothing_have_no_likely_link(stages, opened, one, other):
    known = stages(opened(f"Meldung\n\n{EVENTS[one]}\n", f"Bericht\n\n{EVENTS[other]}\n")).known
    assert [link for link in known.links if link.band != "candidate"] == []


def test_bands_follow_the_probability():
    model = trained()
    assert 0 < model.related <= model.anchor < 1
    assert 0 < model.likely < model.sure < 1
    assert [band_of(value) for value in (1.0, model.sure, model.likely, 0.0)] == ["sure", "sure", "likely", "candidate"]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=2, max_size=20))
def test_reliability_is_a_probability_that_rises_with_the_score(scores):
    ordered = np.sort(np.array(scores))
    certain = reliability(ordered, trained())
    assert ((certain >= 0) & (certain <= 1)).all()
    assert (np.diff(certain) >= 0).all()


def test_what_is_nothing_reads_as_nothing_and_what_is_sure_as_sure():
    least, greatest = reliability(np.array([0.001, 0.999]), trained())
    assert least < 0.02
    assert greatest >= trained().sure


def test_odds_rise_evenly_between_the_scores_that_are_known():
    calibration = Calibration((0.1, 0.5), (0.2, 0.8))
    assert calibration.probabilities(np.array([0.0, 0.1, 0.25, 0.5, 1.0])) == pytest.approx([0.2, 0.2, 0.5, 0.8, 0.8])


def test_what_lies_beyond_training_counts_as_the_last_thing_seen():
    model = Logistic(0.0, {"length": Weight(1.0, 2.0, 1.0, 1.0, 3.0)})
    near, far, farther = model.probabilities({"length": np.array([2.0, 3.0, 300.0])})
    assert near == pytest.approx(0.5)
    assert far == farther > near


def test_every_weight_is_finite_and_within_what_was_seen():
    for stage in (trained().alone, trained().among):
        for name, one in stage.weights.items():
            assert np.isfinite(one).all(), name
            assert one.least <= one.mean <= one.greatest, name
            assert one.deviation > 0, name


def hits(text: str, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether two spans share half of the shorter one."""
    shared = min(one[1], two[1]) - max(one[0], two[0])
    return shared * 2 >= min(one[1] - one[0], two[1] - two[0]) > 0


def test_links_between_the_samples_are_as_good_as_they_were(stages):
    articles, _ = open_articles([str(path) for path in sorted(SAMPLES.glob("0*"))])
    known = stages(articles).known
    place = {p.id: (p.article, (p.start, p.end)) for p in known.passages}
    named = {Path(article.path).stem: article for article in articles}
    gold = []
    for line in GOLD.read_text("utf-8").splitlines():
        entry = json.loads(line)
        one, other = named[entry["a"]], named[entry["b"]]
        spans = [
            (article.id, (at := article.text.find(quote), at + len(quote))) for article, quote in ((one, entry["qa"]), (other, entry["qb"]))
        ]
        if all(span[0] >= 0 for _, span in spans):
            gold.append((dict(spans), entry["relation"]))
    made = [{place[link.a][0]: place[link.a][1], place[link.b][0]: place[link.b][1]} for link in known.links if link.relation != "related"]
    texts = {article.id: article.text for article in articles}
    matches = [
        [
            wanted
            for wanted, (spans, _) in enumerate(gold)
            if spans.keys() == link.keys() and all(hits(texts[a], link[a], spans[a]) for a in link)
        ]
        for link in made
    ]
    found = {wanted for match in matches for wanted in match}
    linked = [wanted for wanted, (_, relation) in enumerate(gold) if relation != "related"]
    precision = sum(map(bool, matches)) / len(matches)
    recall = sum(wanted in found for wanted in linked) / len(linked)
    assert 2 * precision * recall / (precision + recall) >= 0.53
