"""Articles in, links and claims out."""

import json
import os
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.compare import compare
from lesart.core.reading import open_articles

EVALUATION = os.environ.get("LESART_EVALUATION")


def test_the_same_fact_is_found_in_other_words(stages, harbour):
    told = stages(harbour)
    assert told.linked("rief den Notstand aus", "Notstand verhängt")
    assert told.linked("ist noch unklar", "ist unklar")


def test_names_carry_a_link_across_languages(stages, harbour):
    assert stages(harbour).linked("Notstand verhängt", "state of emergency")


def test_every_link_has_evidence_that_adds_up_and_a_score(stages, harbour):
    told = stages(harbour)
    assert told.known.links
    for link in [*told.known.links, *told.alignment.refused.values()]:
        assert link.evidence
        assert sum(reason.weight for reason in link.evidence) == pytest.approx(1, abs=0.02)
        assert 0 < link.score <= 1


def test_links_join_different_articles_in_passage_order(stages, harbour):
    told = stages(harbour)
    order = {p.id: (p.article, p.start) for p in told.known.passages}
    for link in told.known.links:
        assert order[link.a] < order[link.b]
        assert order[link.a][0] != order[link.b][0]


def test_the_best_partners_that_became_no_link_are_kept_as_candidates(harbour):
    told = compare(harbour)
    linked = {(link.a, link.b) for link in told.links}
    assert told.candidates
    assert not linked & {(link.a, link.b) for link in told.candidates}
    assert {link.band for link in told.candidates} == {"candidate"}
    assert all(link.evidence and link.relation == "related" for link in told.candidates)
    nearest = {frozenset((only.passage, only.nearest.passage)) for only in told.only_here if only.nearest}
    assert nearest <= {frozenset((link.a, link.b)) for link in (*told.candidates, *told.links)}


def test_unrelated_articles_yield_no_same_link(stages, opened, harbour):
    gardens = opened("Gartenschau lockt Besucher\n\nAuf der Gartenschau blühen dreißigtausend Tulpen. Ein Rundweg führt durch das Moor.\n")
    told = stages([harbour[0], *gardens])
    assert [link for link in told.known.links if link.relation != "related"] == []


def test_everything_but_the_articles_order_is_the_same_in_any_order(stages, harbour):
    def unordered(told):
        known = told.known
        return set(known.links), known.claims, set(known.only_here), told.alignment.nearest, told.alignment.refused

    expected = unordered(stages(harbour))
    for order in permutations(harbour):
        assert unordered(stages(list(order))) == expected


SENTENCES = [
    "In Brenzau ist ein Öltank explodiert.",
    "Elf Hafenarbeiter wurden getötet.",
    "Bei der Explosion wurden vierzehn Hafenarbeiter getötet.",
    "Mehr als 40 Menschen wurden verletzt.",
    "Anna Kellring rief den Notstand aus.",
    "Die Bürgermeisterin Anna Kellring verhängte den Notstand.",
    "An oil tank exploded in Brenzau.",
    "Die Ursache ist noch unklar.",
]
told_sentences = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True).map(" ".join)


@settings(max_examples=15, deadline=None)
@given(st.lists(told_sentences, min_size=2, max_size=4, unique=True), st.randoms(use_true_random=False))
def test_whatever_is_told_links_and_claims_do_not_depend_on_order(stages, opened, texts, random):
    articles = opened(*texts)
    shuffled = list(articles)
    random.shuffle(shuffled)
    one, other = stages(articles).known, stages(shuffled).known
    assert one.links == other.links
    assert one.claims == other.claims
    assert all(link.evidence for link in one.links)


def test_an_article_without_passages_is_no_obstacle(stages, opened, harbour):
    assert stages([harbour[0], *opened("https://example.org\n")]).known.links == ()


def test_progress_ends_with_all_done(harbour):
    from lesart.core.alignment import align
    from lesart.core.language.passages import passages_of

    seen = []
    align(harbour, [p for a in harbour for p in passages_of(a)], progress=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]


@pytest.mark.skipif(not EVALUATION, reason="LESART_EVALUATION names no folder with seed_links_dev.jsonl")
def test_real_articles_reach_the_targets(stages, tmp_path):
    folder = Path(EVALUATION or "")
    articles, _ = open_articles([str(path) for path in sorted((folder.parent / "seeds").glob("*.txt"))])
    known = stages(articles).known
    told = {
        "articles": [{"id": a.id, "path": a.path, "text": a.text} for a in known.articles],
        "passages": [{"id": p.id, "article": p.article, "start": p.start, "end": p.end} for p in known.passages],
        "links": [{"a": link.a, "b": link.b, "relation": link.relation, "score": link.score} for link in known.links],
    }
    path = tmp_path / "comparison.json"
    path.write_text(json.dumps(told), "utf-8")

    def f1(*more):
        command = [sys.executable, str(folder / "score_links.py"), str(path), str(folder / "seed_links_dev.jsonl"), "--json", *more]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["f1"]

    assert f1("--pair", "000-001") >= 0.64
    assert f1() >= 0.50
    values = [{value.value for value in link.values} for link in known.links if link.relation == "conflict"]
    for wanted in ({"2.300 Soldaten", "2.030 Personen", "200 Einheiten Technik", "250 Fahrzeugen"}, {"748", "mehr als 1.300"}):
        assert any(wanted <= found for found in values)
    traps = ("Dutzende", "100 ", "500 ", "150 ", "3.000 ", "200 Soldaten", "200 Flügen", "103", "elf", "neun")
    assert not [value for found in values for value in found if value.startswith(traps) or "Flügen" in value]
