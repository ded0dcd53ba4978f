"""What the reader is asked about names: probable pairs, and none that a list, a guard or the reader says are two."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.aliases import with_different, with_same
from lesart.core.mentions import find_entities, suggest
from lesart.core.model import Aliases, Entity, Mention

PROBABLE = [
    ("Am Tor wartete Minister Schulgin.", "Am Tor wartete Minister Julgin."),
    ("Am Tor wartete Oberst Jumagulow.", "Am Tor wartete Oberst Schumagulow."),
    ("In Schwanauri lag Schnee. Er fuhr nach Schwanauri.", "In Zhwanauri lag Schnee. Er fuhr nach Zhwanauri."),
    ("Das OGK-Kontingent landete. Die OGK tagte.", "Die Truppe der OSGZ landete. Die OSGZ tagte."),
    ("Die OGK half. Die OGK kam. Die OGK ging.", "Helfer der OKG standen am Fluss."),
]
IMPROBABLE = [
    ("Am Tor wartete Kanzler Scholz.", "Am Tor wartete Minister Schulz."),
    ("Dann kam Michael Schmidt.", "Dann kam Michael Schmitt."),
    ("Dann kam Johannes Müller.", "Dann kam Johanna Müller."),
    ("Dann kam Präsident Bush.", "Dann kam Minister Busch."),
    ("Dann kam General Serdjukow.", "Dann kam Ministerin Serdjukowa."),
    ("Dann kam Kim Jong-un.", "Dann kam Kim Jong-il."),
    ("Er reiste nach Russland.", "Er reiste nach Weißrussland."),
    ("Er reiste nach Kasachstan.", "Er reiste nach Kirgisistan."),
    ("Er reiste nach Niger.", "Er reiste nach Nigeria."),
    ("Die NATO-Truppen kamen. Die NATO tagte.", "Die OVKS-Truppen kamen. Die OVKS tagte."),
    ("Das russische Außenministerium schwieg.", "Das belarussische Außenministerium schwieg."),
    ("Die SPD klagte. Die SPD kam.", "Die PSD klagte. Die CDU kam."),
]


def suggested(found, aliases=None):
    """The pairs suggested, by the entities' names."""
    names = {entity.id: entity.name for entity in found}
    return [{names[suggestion.a], names[suggestion.b]} for suggestion in suggest(found, aliases)]


@pytest.mark.parametrize(("one", "other"), PROBABLE)
def test_a_probable_pair_is_suggested_with_its_reason(article, one, other):
    found = find_entities([article(one), article(other)])
    (suggestion,) = suggest(found)
    assert suggestion.why
    assert 0.5 <= suggestion.score < 1
    assert suggestion.a < suggestion.b


@pytest.mark.parametrize(("one", "other"), IMPROBABLE)
def test_what_is_two_is_not_asked_about(article, one, other):
    assert suggested(find_entities([article(one), article(other)])) == []


@pytest.mark.parametrize(("one", "other"), PROBABLE)
def test_what_the_reader_joined_or_refused_is_not_asked_again(article, one, other):
    pages = [article(one), article(other)]
    (pair,) = suggested(find_entities(pages))
    refused = with_different(Aliases(), *pair)
    assert suggested(find_entities(pages, aliases=refused), refused) == []
    joined = with_same(Aliases(), pair)
    found = find_entities(pages, aliases=joined)
    assert suggested(found, joined) == []
    assert any(pair <= set(entity.variants) for entity in found)


def test_a_family_name_alone_may_mean_either_of_two(article):
    found = find_entities([article("Anna Brandvold kam. Karl Brandvold ging."), article("Später sah man Brandvold im Hafen.")])
    assert suggested(found) == [{"Brandvold", "Anna Brandvold"}, {"Brandvold", "Karl Brandvold"}]


def test_one_author_does_not_spell_one_place_in_two_ways(article):
    page = article("In Schwanauri lag Schnee. Er fuhr nach Schwanauri. In Zhwanauri schien die Sonne. Er fuhr nach Zhwanauri.")
    assert suggested(find_entities([page])) == []


NAMES = st.sampled_from(
    [
        "Schulgin",
        "Julgin",
        "Anna Brandvold",
        "Karl Brandvold",
        "Brandvold",
        "OGK",
        "OKG",
        "OSGZ",
        "Kutaisi",
        "Kutaissi",
        "Schwanauri",
        "Zhwanauri",
    ]
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(NAMES, st.sampled_from(["PER", "LOC", "ORG"]), st.integers(0, 2)), unique_by=lambda entry: entry[:2], max_size=8),
    st.randoms(use_true_random=False),
)
def test_suggestions_name_two_entities_once_whatever_the_order(entries, random):
    found = [
        Entity(f"{label}-{name}", label, name, (name,), (Mention(f"a{article}", 0, len(name), "gazetteer"),))
        for name, label, article in entries
    ]
    shuffled = list(found)
    random.shuffle(shuffled)
    made = suggest(found)
    assert made == suggest(shuffled)
    assert len({(suggestion.a, suggestion.b) for suggestion in made}) == len(made)
    assert all(suggestion.a < suggestion.b and {suggestion.a, suggestion.b} <= {entity.id for entity in found} for suggestion in made)
