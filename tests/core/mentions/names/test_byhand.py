"""What a reader has said of names beats every rule."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.aliases import with_different, with_same
from lesart.core.mentions import find_entities
from lesart.core.model import Aliases, Article, Block, Metadata


def holding(entities, variant):
    return [entity for entity in entities if variant in entity.variants]


def test_names_joined_by_hand_are_one_and_say_so(article):
    pages = [
        article("Er reiste nach Schwanauri. In Schwanauri schien die Sonne."),
        article("In Zhwanauri regnete es. Er kam nach Zhwanauri."),
    ]
    assert len(find_entities(pages)) == 2
    (place,) = find_entities(pages, aliases=Aliases(same=(("Schwanauri", "Zhwanauri"),)))
    assert set(place.variants) == {"Schwanauri", "Zhwanauri"}
    assert len(place.mentions) == 4
    assert [why for _, why in place.joins] == ["by hand"]


def test_accents_and_case_do_not_matter_by_hand(article):
    pages = [article("Präsident Lukaschenko kam."), article("Minister Kowaljow ging.")]
    (person,) = find_entities(pages, aliases=Aliases(same=(("Lukáschenko", "KOWALJOW"),)))
    assert person.label == "PER"


def test_what_one_owns_the_other_owns(article):
    pages = [article("Die OGK tagte. Das OGK-Kontingent kam."), article("Die OSGZ tagte. Die Truppe der OSGZ kam.")]
    found = find_entities(pages, aliases=Aliases(same=(("OGK", "OSGZ"),)))
    assert len(found) == 2
    assert holding(found, "OGK-Kontingent") == holding(found, "Truppe der OSGZ")


def test_a_family_name_of_two_people_joins_neither_whole(article):
    pages = [
        article("Anna Brandvold kam. Brandvold sprach."),
        article("Karl Brandvold kam. Brandvold sprach."),
        article("Minister Osterlund ging."),
    ]
    found = find_entities(pages, aliases=Aliases(same=(("Brandvold", "Osterlund"),)))
    assert holding(found, "Anna Brandvold") != holding(found, "Karl Brandvold")
    assert len(holding(found, "Osterlund")[0].mentions) == 3


@pytest.mark.parametrize(
    ("sentences", "one", "other"),
    [
        (("Die OVKS tagte. Die OVKS ging.", "Die ODKB tagte."), "OVKS", "ODKB"),
        (("Er reiste nach Almaty.", "Er reiste nach Alma-Ata."), "Almaty", "Alma-Ata"),
        (("Präsident Tokajew kam.", "Präsident Toqajew kam."), "Tokajew", "Toqajew"),
        (("Präsident Qassym Tokajew kam.", "Präsident Qassym Toqajew kam."), "Qassym Tokajew", "Qassym Toqajew"),
        (("Anna Brandvold kam.", "Es sprach Minister Brandvold."), "Anna Brandvold", "Brandvold"),
    ],
)
def test_names_split_by_hand_are_two(article, sentences, one, other):
    pages = [article(sentence) for sentence in sentences]
    joined = find_entities(pages)
    assert holding(joined, one) == holding(joined, other)
    parted = find_entities(pages, aliases=Aliases(different=((one, other),)))
    assert holding(parted, one)
    assert holding(parted, other)
    assert holding(parted, one) != holding(parted, other)


def test_a_name_that_is_nowhere_changes_nothing(article):
    page = article("Er reiste nach Almaty.")
    said = Aliases((("Almaty", "Nirgendwo"), ("Nie", "Nimmer")), (("Almaty", "Nirgendheim"),))
    assert find_entities([page], aliases=said) == find_entities([page])


def test_an_id_stays_when_an_article_is_added(article):
    pages = [
        article("Präsident Qassym-Schomart Toqajew sprach mit der OVKS in Almaty über die OGK."),
        article("Tokajew war in Alma-Ata. Tokajew!"),
    ]
    more = [*pages, article("President Kassym-Jomart Tokayev met the CSTO in Almaty.", language="en")]
    assert {entity.id for entity in find_entities(pages)} == {entity.id for entity in find_entities(more)}


def test_what_a_rule_joined_gives_way_to_what_was_said(article):
    page = article("Minister Tokajew und Minister Toqajew kamen. Die OVKS tagte, die OGK auch.")
    (together,) = find_entities([page], aliases=Aliases(same=(("OVKS", "Tokajew"), ("OGK", "Toqajew"))))
    assert set(together.variants) == {"OVKS", "OGK", "Tokajew", "Toqajew"}
    first, second = find_entities([page], aliases=Aliases((("OVKS", "Tokajew"), ("OGK", "Toqajew")), (("OVKS", "Toqajew"),)))
    assert {first.variants, second.variants} == {("OVKS", "Tokajew"), ("OGK", "Toqajew")}


NAMES = (
    "Tokajew",
    "Toqajew",
    "Anna Brandvold",
    "Karl Brandvold",
    "Brandvold",
    "OVKS",
    "ODKB",
    "OGK",
    "Almaty",
    "Alma-Ata",
    "Schwanauri",
    "OGK-Kontingent",
)
TEXTS = st.lists(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5), min_size=1, max_size=3)
DECISIONS = st.lists(
    st.tuples(st.booleans(), st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda said: said[1] != said[2]), max_size=4
)


def page_of(number, names):
    text = " und dann sah man ".join(names) + " dort."
    return Article(f"a{number}", f"{number}.txt", text, (Block(0, len(text), "body"),), (), Metadata(language="de"))


@settings(max_examples=80, deadline=None)
@given(TEXTS, DECISIONS, st.randoms(use_true_random=False))
def test_decisions_hold_and_lose_no_mention_in_any_order(texts, decisions, random):
    pages = [page_of(number, names) for number, names in enumerate(texts)]
    aliases = Aliases()
    for joined, one, other in decisions:
        aliases = with_same(aliases, (one, other)) if joined else with_different(aliases, one, other)
    found = find_entities(pages, aliases=aliases)
    shuffled = list(pages)
    random.shuffle(shuffled)
    assert find_entities(shuffled, aliases=aliases) == found
    assert len({entity.id for entity in found}) == len(found)
    plain = sorted(mention for entity in find_entities(pages) for mention in map(place, entity.mentions))
    assert sorted(mention for entity in found for mention in map(place, entity.mentions)) == plain
    for group in aliases.same:
        assert len({entity.id for name in group for entity in holding(found, name)}) <= 1
    for one, other in aliases.different:
        assert not any({one, other} <= set(entity.variants) for entity in found)


def place(mention):
    return mention.article, mention.start, mention.end
