from hypothesis import given
from hypothesis import strategies as st

from lesart.core.model import Article, Comparison, Entity, EntityLabel, Mention, Passage, Suggestion
from lesart.tui.names import CLASSES, ORDERS, Names, Question

ARTICLES = tuple(Article(name, name, " " * 100, ()) for name in "abc")


def entity(key: str, *places: tuple[str, int], label: EntityLabel = "PER", variants: tuple[str, ...] = ()) -> Entity:
    return Entity(key, label, key.title(), (key.title(), *variants), tuple(Mention(a, at, at + 4, "gazetteer") for a, at in places))


def names(*entities: Entity, suggestions: tuple[Suggestion, ...] = ()) -> Names:
    return Names(Comparison(ARTICLES, entities=entities, suggestions=suggestions))


ODAHL = entity("odahl", ("a", 5), ("a", 50), ("b", 1))
KARSELADSE = entity("karseladse", ("a", 9), ("b", 30), ("c", 2), variants=("Qarseladzé",))
NORDHOLM = entity("nordholm", ("a", 1), ("a", 2), ("a", 3), ("a", 60), label="LOC")
STORM = entity("storm", ("c", 40), label="EVENT")
ALL = names(ODAHL, KARSELADSE, NORDHOLM, STORM)


def test_names_are_sorted_by_spread_by_count_or_by_name():
    orders = {order: [named.entity.id for named in ALL.listed(order, CLASSES[0], "")] for order in ORDERS}
    assert orders["spread"] == ["karseladse", "odahl", "nordholm", "storm"]
    assert orders["mentions"] == ["nordholm", "karseladse", "odahl", "storm"]
    assert orders["name"] == ["karseladse", "nordholm", "odahl", "storm"]


def test_each_class_is_listed_apart_and_all_together():
    listed = [{named.entity.label for named in ALL.listed("name", labels, "")} for labels in CLASSES]
    assert listed == [{"PER", "LOC", "EVENT"}, {"PER"}, {"LOC"}, set(), {"EVENT"}]


def test_a_name_is_found_by_part_of_any_spelling_whatever_case_and_accents():
    assert [named.entity for named in ALL.listed("name", CLASSES[0], "rseladze")] == [KARSELADSE]
    assert [named.entity for named in ALL.listed("name", CLASSES[0], " NORD")] == [NORDHOLM]


def test_mentions_are_counted_by_article():
    named = next(iter(ALL.listed("name", CLASSES[1], "odahl")))
    assert (named.counts, named.spread, named.mentions) == ((2, 1, 0), 2, 3)


def test_a_passage_names_whom_its_text_names_in_that_order_and_each_once():
    assert ALL.in_passage(Passage("a.0", "a", 2, 51, 0)) == [NORDHOLM, ODAHL, KARSELADSE]
    assert ALL.in_passage(Passage("c.0", "c", 50, 90, 0)) == []


def test_a_walk_goes_through_all_mentions_in_the_order_of_the_articles_from_where_one_is():
    walk = ALL.walk([ODAHL], "a", 6)
    assert walk
    assert [(hit.article, hit.span.start) for hit in walk.hits] == [("a", 5), ("a", 50), ("b", 1)]
    assert walk.hit.span.start == 50
    assert walk.count == "2/3"


def test_a_walk_through_two_names_at_once_has_the_mentions_of_both():
    walk = ALL.walk([STORM, KARSELADSE], "a", 0)
    assert walk
    assert [(hit.article, hit.span.start) for hit in walk.hits] == [("a", 9), ("b", 30), ("c", 2), ("c", 40)]
    assert walk.what == "Storm / Karseladse"


def test_a_name_without_mentions_cannot_be_walked():
    assert names(entity("nobody")).walk([entity("nobody")], "a", 0) is None


def test_the_surest_question_comes_first():
    doubts = (Suggestion("karseladse", "odahl", "hardly", 0.5), Suggestion("nordholm", "storm", "rather", 0.7))
    asked = names(ODAHL, KARSELADSE, NORDHOLM, STORM, suggestions=doubts).questions
    assert [question.suggestion.why for question in asked] == ["rather", "hardly"]
    assert all(isinstance(question, Question) for question in asked)
    assert [named.entity for named in asked[0].named] == [NORDHOLM, STORM]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 90)), min_size=1, unique=True), st.sampled_from("abc"), st.integers(0, 99))
def test_a_whole_round_of_steps_visits_every_mention_once_and_ends_where_it_began(places, article, offset):
    someone = entity("someone", *places)
    walk = names(someone).walk([someone], article, offset)
    assert walk
    seen = []
    for _ in places:
        seen.append((walk.hit.article, walk.hit.span.start))
        walk = walk.step(1)
    assert sorted(seen) == sorted(places)
    assert (walk.hit.article, walk.hit.span.start) == seen[0]
    after = [place for place in sorted(places) if place >= (article, offset)]
    assert seen[0] == (after[0] if after else min(places))
