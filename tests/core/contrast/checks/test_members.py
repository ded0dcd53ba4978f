"""Members counted against members listed."""

from itertools import permutations

from lesart.core.contrast.checks import find_checks
from lesart.core.mentions import find_entities, find_quantities

COUNTED = "Die vier Mitgliedsländer der Welthandelsorganisation (WTO) berieten am Dienstag über neue Regeln."
LISTED = "Der Welthandelsorganisation (WTO) gehören derzeit Polen, die Türkei, Georgien und Armenien an."


def test_a_list_of_all_members_in_another_article(told):
    assert told(COUNTED, LISTED) == [("vier", "Polen, Türkei, Georgien, Armenien = 4", True)]


def test_a_member_that_the_list_does_not_have(told):
    assert told(COUNTED.replace("vier", "fünf"), LISTED) == [("fünf", "Polen, Türkei, Georgien, Armenien = 4", False)]


def test_an_article_is_held_against_its_own_list_first(told):
    other = LISTED.replace(" und Armenien", ", Rumänien und Armenien")
    assert told(f"{COUNTED}\n\n{LISTED}", other) == [("vier", "Polen, Türkei, Georgien, Armenien = 4", True)]


def test_a_list_of_examples_is_no_list_of_members(told):
    assert told(COUNTED, LISTED.replace("derzeit", "unter anderem")) == []


def test_members_of_another_organisation_make_no_check(told):
    assert told(COUNTED, LISTED.replace("Der Welthandelsorganisation (WTO)", "Der Europäischen Union (EU)")) == []


def test_a_count_that_leads_to_its_list(told):
    assert told("Betroffen sind drei Länder: Polen, Georgien und Armenien.") == [("drei", "Polen, Georgien, Armenien = 3", True)]
    assert told("Betroffen sind vier Länder: Polen, Georgien und Armenien.") == [("vier", "Polen, Georgien, Armenien = 3", False)]
    assert told("Three countries (Poland, Georgia and Armenia) were hit.") == [("Three", "Poland, Georgia, Armenia = 3", True)]


def test_a_thing_named_twice_is_counted_once(told):
    text = "Betroffen sind drei Länder: Weißrussland (Belarus), Georgien und Armenien."
    assert [holds for *_, holds in told(text)] == [True]


def test_the_order_of_the_articles_makes_no_difference(opened):
    articles = opened(COUNTED, LISTED)
    found = set()
    for order in permutations(articles):
        quantities = [quantity for article in order for quantity in find_quantities(article)]
        found.add(find_checks(order, (), find_entities(articles), quantities))
    assert len(found) == 1
