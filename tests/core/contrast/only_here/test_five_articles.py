"""How many of the facts that a careful reader found in one of the five articles only are listed so, and what is listed besides."""

import pytest

from lesart.core.contrast.only_here.details import details

# By article a place within each fact (code points of the source); the notes on the articles tell what it is.
FACTS = {
    "000": (526, 972, 4024, 4153, 4450, 4578, 4636, 5103, 5361, 5776, 5996, 6141),
    "001": (
        *(719, 3686, 5856, 6157, 8530, 8818, 8882, 9052, 9234, 9763, 10441, 10480, 10542, 10994, 11599, 13742, 14854, 15282, 20633),
        *(21793, 22088, 23430, 27070, 27456),
    ),
    "002": (378, 599, 1162, 1480, 2114, 2402, 2440, 2559, 2665, 2821, 2933, 3210, 3591, 3651, 3856, 4343, 4391),
    "003": (882, 1000, 1051, 1625, 1771, 2435, 2514, 3036, 3430, 3490, 3610, 3697, 3792, 4115),
    "004": (212, 619, 730, 964, 1369, 1528, 2073, 2125, 2350, 2681, 2773, 3023),
}
# A place within what is furniture, or speaks of its own text only.
NO_MATTER = {
    "000": (480, 6350, 6460),
    "001": (360, 430, 1040, 1370, 1880, 4530, 4830, 4920, 12535, 12710),
    "002": (4530, 4700, 4825, 4850),
    "003": (115, 4150, 4165, 4180),
    "004": (105, 3080, 3180),
}


@pytest.fixture(scope="module")
def alone(the_five):
    """By article, the passages listed as only here, with how strong they are."""
    names = {article.id: article.path[:3] for article in the_five.articles}
    places = {passage.id: passage for passage in the_five.passages}
    found: dict[str, list[tuple[int, int, str]]] = {name: [] for name in names.values()}
    for one in the_five.only_here:
        place = places[one.passage]
        found[names[place.article]].append((place.start, place.end, one.strength))
    return found


def strengths(alone, article, place):
    return [strength for start, end, strength in alone[article] if start <= place < end]


def test_facts_that_stand_in_one_article_only_are_listed_and_most_of_them_as_central(alone):
    found = [strengths(alone, article, place) for article, places in FACTS.items() for place in places]
    listed = [strength for one in found for strength in one]
    # 39 of 79, 27 of them central: the others stand in passages that are linked for something else, rightly or not.
    assert len(listed) >= 34
    assert listed.count("central") >= 22


def test_most_of_the_others_stand_out_as_details_of_passages_that_are_told_elsewhere(the_five, alone):
    names = {article.id: article.path[:3] for article in the_five.articles}
    places = {passage.id: passage for passage in the_five.passages}
    detailed = [(names[place.article], place.start, place.end) for place in (places[one.passage] for one in details(the_five))]
    missed = [(article, place) for article, found in FACTS.items() for place in found if not strengths(alone, article, place)]
    shown = [one for one in missed if any(one[0] == article and start <= one[1] < end for article, start, end in detailed)]
    assert len(shown) >= len(missed) / 2


def test_furniture_and_what_speaks_of_its_own_text_are_not(alone):
    assert [(article, place) for article, places in NO_MATTER.items() for place in places if strengths(alone, article, place)] == []


def test_what_everybody_could_say_is_not_central(alone):
    strong = [strength for found in alone.values() for _, _, strength in found].count("central")
    assert strong <= sum(map(len, alone.values())) / 2
