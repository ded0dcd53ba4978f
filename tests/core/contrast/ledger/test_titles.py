"""What a claim is called."""

from dataclasses import replace

import pytest

from lesart.core.compare import compare
from lesart.core.contrast.ledger.titles import LONGEST, titles
from lesart.core.model import Claim, Comparison, Passage


@pytest.fixture(scope="module")
def known(harbour):
    return compare(harbour)


def known_text(passage: Passage, known: Comparison) -> str:
    article = next(article for article in known.articles if article.id == passage.article)
    return " ".join(article.text[passage.start : passage.end].split())


def claim_text(claim: Claim, known: Comparison) -> str:
    return " ".join(known_text(passage, known) for passage in known.passages if passage.id in claim.passages)


def test_a_title_is_a_stretch_of_one_of_the_passages(known):
    for claim in known.claims:
        stretch = claim.title.removeprefix(f"{claim.slot}: ") if claim.slot else claim.title
        assert stretch
        assert stretch in claim_text(claim, known) or stretch == claim.slot


def test_a_conflict_is_called_by_its_slot_first(known):
    conflicts = [claim for claim in known.claims if claim.relation == "conflict"]
    assert conflicts
    assert all(claim.title.startswith(claim.slot) for claim in conflicts)


def test_titles_are_short_and_no_two_alike(known):
    called = [claim.title for claim in known.claims]
    assert all(0 < len(title) <= LONGEST for title in called)
    assert len(set(called)) == len(called)


def test_what_the_articles_share_is_the_title(opened):
    known = compare(
        opened(
            "In der Nacht brach am Oberlauf der Staudamm von Gorwitz. Der Bürgermeister dankte allen.",
            "Der Wetterdienst warnte. Der Staudamm von Gorwitz ist nach heftigem Regen gebrochen.",
        )
    )
    told = tuple(passage.id for passage in known.passages if "Staudamm" in known_text(passage, known))
    assert titles([Claim("c", told, "same")], known) == {"c": "Staudamm von Gorwitz"}


def test_the_order_of_the_articles_makes_no_difference(harbour):
    told = {tuple((claim.id, claim.title, claim.weight) for claim in compare(order).claims) for order in (harbour, harbour[::-1])}
    assert len(told) == 1


def test_a_title_stays_in_one_language(known):
    spoken = {"Explosion", "Tank", "Hafenarbeiter", "Bürgermeisterin", "Notstand", "Öltank"}
    english = {"tank", "exploded", "killing", "dock", "workers", "Mayor", "declared", "emergency"}
    assert not any(spoken & set(claim.title.split()) and english & set(claim.title.split()) for claim in known.claims)


def test_two_claims_with_the_same_words_get_two_titles(known):
    twin = replace(known.claims[0], id="twin")
    found = titles((known.claims[0], twin), known)
    assert found["twin"] != found[known.claims[0].id]


def called(known: Comparison, words: str) -> str:
    """The title of a claim of all passages that have one of these words."""
    told = tuple(passage.id for passage in known.passages if words in known_text(passage, known))
    return titles([Claim("c", told, "same")], known)["c"]


def test_a_title_never_leaves_out_the_not_beside_it(opened):
    one = "In der Nacht haben die Sirenen von Gorwitz nicht geheult."
    other = "Der Rat sagt, dass die Sirenen von Gorwitz nicht geheult haben."
    title = called(compare(opened(one, other)), "Sirenen")
    assert "Gorwitz" not in title or "nicht" in title


def test_a_day_is_no_title(opened):
    known = compare(
        opened("Am 9. Mai 2025 tagte in Orlau der Krisenrat.", "Am Freitag, dem 9. Mai 2025, tagte der Krisenrat in Orlau erneut.")
    )
    assert "Mai" not in called(known, "Krisenrat")


def test_the_values_of_a_conflict_stand_beside_its_title_not_in_it(opened):
    known = compare(
        opened(
            "Nach Orlau kamen 230 Helfer der Feuerwehr. Der Damm hielt.",
            "Nach Orlau kamen 203 Helfer der Feuerwehr. Die Schule bleibt zu.",
        )
    )
    (conflict,) = (claim for claim in known.claims if claim.relation == "conflict")
    assert conflict.title.startswith("Helfer: ")
    assert not any(character.isdigit() for character in conflict.title)


def test_numbers_that_fit_stand_beside_the_title_too(opened):
    known = compare(
        opened(
            "Nach dem Beben sitzen 230 Personen nach Angaben der Behörden in Gewahrsam.",
            "Mehr als zweihundert mutmaßliche Plünderer, genau 230 Personen, sitzen in Gewahrsam.",
        )
    )
    families = [claim for claim in known.claims if claim.differences]
    assert families
    assert not any("230" in claim.title or "zweihundert" in claim.title for claim in families)
