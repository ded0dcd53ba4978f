from rich.style import Style

from lesart.core.model import Repair, Span
from lesart.tui.panes.layers import Layers, Stretch, Stretches
from lesart.tui.panes.painting import CLASSES, Painting, draw_overview_cell, draw_row, hit_stretches
from lesart.tui.panes.rows import RowIndex

STYLES = {name: Style(color=f"color({16 + number})") for number, name in enumerate((*CLASSES, "selected"))}
PLAIN = Painting()


def drawn(article, painting=PLAIN, number=0, width=40):
    index = RowIndex(article, width)
    index.finish()
    return draw_row(index.row(number), painting, Style(), STYLES.__getitem__, width + 3)


def pieces(strip):
    return [(segment.text, segment.style.meta["offset"].x) for segment in strip if segment.style and "offset" in segment.style.meta]


def test_every_segment_knows_its_source_offset(make_article):
    article = make_article("a", ["Der **Prä-\nsident** sprach."], repairs=[Repair(4, 6, ""), Repair(9, 11, ""), Repair(17, 19, "")])
    found = pieces(drawn(article))[2:]
    assert [text for text, _ in found] == ["Der ", "Prä", "sident", " sprach."]
    assert all(article.text.startswith(text, at) for text, at in found)


def test_the_gutter_and_a_blank_row_lead_to_where_they_stand(make_article):
    article = make_article("a", ["eins", "zwei"])
    assert pieces(drawn(article, number=2))[:2] == [(" ", 6), (" ", 6)]
    assert pieces(drawn(article, number=1)) == [(" ", 4)] * 3


def test_what_is_painted_later_lies_above(make_article):
    article = make_article("a", ["Soldaten der OVKS"])
    painting = Painting(
        layers=Layers(Stretches([Stretch(Span(13, 17), "name-org")]), Stretches(), Stretches()),
        hits=hit_stretches([Span(9, 15)]),
        hit=Span(14, 15),
        selected=Span(16, 17),
    )
    colours = {segment.text: segment.style.color for segment in drawn(article, painting) if segment.text.strip()}
    expected = {"Soldaten ": None, "der ": "hit", "O": "hit", "V": "hit-current", "K": "name-org", "S": "selected"}
    assert colours == {text: STYLES[name].color if name else None for text, name in expected.items()}


def test_overview_cells_tell_marks_and_view_without_colour():
    def cell(kind, in_view, ascii_only=False):
        return draw_overview_cell(kind, in_view, Painting(ascii_only=ascii_only), Style(), STYLES.__getitem__).text

    assert [cell("conflict", True), cell("", True), cell("", False)] == ["≠", "│", " "]
    assert [cell(kind, False, True) for kind in ("conflict", "only here", "current", "hit")] == ["!", ".", "#", "*"]
