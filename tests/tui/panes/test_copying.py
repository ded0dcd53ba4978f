from lesart.core.model import Repair, Span
from lesart.tui.panes.copying import block_at, running_text, word_at


def test_blocks_are_apart_and_list_items_are_not(make_article):
    article = make_article("a", ["Titel", "eins", "zwei", "Schluss"], ["heading", "list", "list", "body"])
    assert running_text(article, Span(0, len(article.text))) == "Titel\n\neins\nzwei\n\nSchluss"
    assert running_text(article, Span(2, 9)) == "tel\n\nei"
    assert running_text(article, Span(3, 3)) == ""


def test_repairs_are_applied_and_controls_replaced(make_article):
    article = make_article("a", ["ein\nZeilen-\numbruch \x1b[31m"], repairs=[Repair(3, 4, " "), Repair(10, 12, "")])
    assert running_text(article, Span(0, len(article.text))) == "ein Zeilenumbruch ␛[31m"


def test_the_word_under_a_click(make_article):
    article = make_article("a", ["Die OVKS-Truppe, 2.300 Mann", "Ende"])
    assert word_at(article, 6) == Span(4, 15)
    assert word_at(article, 15) == Span(15, 16)
    assert word_at(article, 0) == Span(0, 3)
    assert word_at(article, 28) == Span(28, 28)
    assert block_at(article, 30) == Span(29, 33)
    assert block_at(make_article("b", []), 3) == Span(3, 3)
