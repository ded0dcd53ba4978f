from dataclasses import replace

from lesart.core.model import Repair
from lesart.tui.panes.counterparts import Counterparts


def articles(make_article):
    return [make_article(name, [f"{name}{n} ist ein Satz." for n in range(4)]) for name in "ab"]


def test_the_passage_at_an_offset(make_article, compare_paragraphs):
    a, b = articles(make_article)
    counterparts = Counterparts(compare_paragraphs([a, b]))
    first, second = a.blocks[:2]
    assert counterparts.passage_at(a, first.start).id == "a.0"
    assert counterparts.passage_at(a, first.end - 1).id == "a.0"
    assert counterparts.passage_at(a, first.end).id == "a.1"
    assert counterparts.passage_at(a, second.start).id == "a.1"
    assert counterparts.passage_at(a, len(a.text)).id == "a.3"


def test_text_outside_any_passage_has_none(make_article, compare_paragraphs):
    a = make_article("a", ["eins", "Werbung", "zwei"])
    comparison = compare_paragraphs([a])
    counterparts = Counterparts(type(comparison)(comparison.articles, (comparison.passages[2],)))
    assert counterparts.passage_at(a, 0) is None
    assert counterparts.passage_at(a, a.blocks[1].start) is None


def test_hidden_markup_before_a_passage_belongs_to_it(make_article, compare_paragraphs):
    a = make_article("a", ["eins", "## zwei"], repairs=[Repair(6, 9, "")])
    comparison = compare_paragraphs([a])
    passages = (comparison.passages[0], replace(comparison.passages[1], start=9))
    assert Counterparts(replace(comparison, passages=passages)).passage_at(a, 6).id == "a.1"


def test_what_says_the_same_comes_before_what_is_related(make_article, compare_paragraphs):
    a, b = articles(make_article)
    comparison = compare_paragraphs([a, b], ("related", [(0, 0), (1, 0)]), ("conflict", [(0, 0), (1, 3)]))
    counterparts = Counterparts(comparison)
    assert counterparts.counterpart(comparison.passages[0], "b", near=0).passage.id == "b.3"


def test_of_several_the_nearest_is_taken(make_article, compare_paragraphs):
    a, b = articles(make_article)
    comparison = compare_paragraphs([a, b], ("same", [(0, 0), (1, 0), (1, 3)]))
    counterparts = Counterparts(comparison)
    passage = comparison.passages[0]
    assert counterparts.counterpart(passage, "b", near=0).passage.id == "b.0"
    assert counterparts.counterpart(passage, "b", near=b.blocks[3].start - 1).passage.id == "b.3"
    assert counterparts.counterpart(comparison.passages[1], "b", near=0) is None
