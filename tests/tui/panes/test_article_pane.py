from itertools import pairwise
from typing import get_args

import pytest
from textual.geometry import Size

from lesart.core.model import Article, Repair, Span
from lesart.tui.panes.article_pane import ArticlePane
from lesart.tui.panes.layers import FigureClass, Layers, NameClass, Stretch, Stretches
from lesart.tui.panes.rows import RowIndex

LONG = "Am Montag kamen 2.300 Soldaten der OVKS in Almaty an. " * 4


@pytest.fixture
def article(make_article) -> Article:
    return make_article("a", ["Ein Titel", *(f"{n}: {LONG}" for n in range(40)), "Teilen"], ["heading", *["body"] * 40, "furniture"])


def stretches(*found):
    return Stretches(Stretch(Span(start, end), kind) for start, end, kind in found)


async def test_text_is_shown_without_any_comparison(article, open_reader):
    async with open_reader(article, size=(60, 12)) as reader:
        lines = reader.lines()
        assert lines[:2] == ["Ein Titel", ""]
        assert lines[2].startswith("0: Am Montag kamen 2.300 Soldaten")
        assert reader.style_at(0, "Ein Titel").bold
        assert reader.pane(0).visible_span().start == 0


async def test_an_empty_pane_and_an_empty_article(open_reader, make_article):
    empty = Article("e", "e.txt", "", ())
    async with open_reader(empty, size=(60, 12)) as reader:
        assert set(reader.lines()) == {""}
        await reader.press("j", "G", "g", "space")
        assert reader.rows() == [0]
        assert reader.pane(0).visible_span() == Span(0, 0)
        reader.pane(0).show(make_article("b", ["Jetzt steht hier etwas."]))
        await reader.pilot.pause()
        assert reader.lines()[0] == "Jetzt steht hier etwas."


async def test_keys_for_lines_pages_and_ends(article, open_reader):
    async with open_reader(article, size=(60, 20)) as reader:
        last = reader.ends()[0]
        seen = []
        for key in ["j", "j", "k", "d", "u", "space", "b", "G", "g"]:
            await reader.press(key)
            seen.append(reader.rows()[0])
        assert seen == [1, 2, 1, 11, 1, 20, 1, last, 0]
        assert len(reader.app.moves) == 9


async def test_nothing_is_posted_when_no_row_changes(article, open_reader):
    async with open_reader(article, size=(60, 20)) as reader:
        await reader.press("k", "g")
        assert reader.app.moves == []


async def test_lines_keep_to_the_measure_and_narrow_panes_use_what_they_have(article, open_reader):
    async with open_reader(article, size=(150, 20)) as reader:
        assert 60 < max(map(len, reader.lines())) <= 80
        await reader.resize(30, 20)
        assert 15 < max(map(len, reader.lines())) <= 26
        await reader.resize(5, 20)
        assert max(map(len, reader.painted())) <= 4


async def test_a_jump_brings_the_place_to_the_reading_line_and_stays_exact(article, open_reader):
    async with open_reader(article, size=(60, 20)) as reader:
        pane = reader.pane(0)
        offset = article.blocks[20].start + 60
        pane.go_to(offset)
        assert pane.reading_offset() == offset
        span = pane.visible_span()
        assert span.start < offset < span.end
        await reader.press("j")
        assert pane.reading_offset() != offset


async def test_gutter_shows_state_and_current_claim(article, open_reader):
    first, second = article.blocks[1], article.blocks[2]
    async with open_reader(article, size=(60, 20)) as reader:
        pane = reader.pane(0)
        pane.text_layers = Layers(
            Stretches(), Stretches(), stretches((first.start, first.end, "conflict"), (second.start, second.end, "only here"))
        )
        pane.current = (Span(first.start, first.end),)
        painted = reader.painted()
        assert painted[0].startswith("  Ein")
        assert painted[2].startswith("≠▌0:")
        assert painted[3].startswith(" ▌")
        other = next(number for number, line in enumerate(painted) if line.startswith("· 1:"))
        pane.ascii_only = True
        assert reader.painted()[2].startswith("!|0:")
        pane.shown = frozenset({"only here"})
        assert reader.painted()[2].startswith(" |0:")
        assert reader.painted()[other].startswith(". 1:")


async def test_where_several_passages_begin_in_a_row_the_strongest_state_shows(article, open_reader):
    start = article.blocks[1].start
    async with open_reader(article, size=(60, 20)) as reader:
        reader.pane(0).text_layers = Layers(
            Stretches(), Stretches(), stretches((start, start + 5, "only here"), (start + 6, start + 20, "conflict"))
        )
        assert reader.painted()[2].startswith("≠")


async def test_every_class_has_a_colour_and_without_colours_a_look_of_its_own(open_reader, make_article):
    article = make_article("a", [" ".join(("plain", *get_args(NameClass), *get_args(FigureClass)))])

    def found(classes):
        return stretches(*((article.text.index(name), article.text.index(name) + len(name), name) for name in classes))

    async with open_reader(article, size=(90, 20)) as reader:
        pane = reader.pane(0)
        pane.text_layers = Layers(found(get_args(NameClass)), found(get_args(FigureClass)), Stretches())
        styles = {name: reader.style_at(0, name) for name in article.text.split()}
        assert len({style.color for style in styles.values()}) == len(styles)
        assert len({(style.bold, style.italic, style.underline) for style in styles.values()}) == len(styles)
        assert {name for name, style in styles.items() if style.bold} == {"name-per", "name-loc", "name-org", "name-other"}
        pane.names_shown = False
        assert reader.style_at(0, "name-org") == reader.style_at(0, "plain")


async def test_hits_and_the_current_hit_are_told_apart(article, open_reader):
    first = article.text.index("OVKS")
    second = article.text.index("Almaty")
    async with open_reader(article, size=(80, 20)) as reader:
        pane = reader.pane(0)
        pane.hits = (Span(first, first + 4), Span(second, second + 6))
        pane.hit = Span(second, second + 6)
        plain, hit, current = (reader.style_at(0, text) for text in ("kamen", "OVKS", "Almaty"))
        assert len({plain.bgcolor, hit.bgcolor, current.bgcolor}) == 3
        assert hit.underline
        assert current.bold
        assert not hit.bold


async def test_furniture_is_dimmed(article, open_reader):
    async with open_reader(article, size=(80, 20)) as reader:
        await reader.press("G")
        assert reader.style_at(0, "Teilen").color != reader.style_at(0, "kamen").color


async def test_the_overview_shows_the_whole_article_and_where_one_is(article, open_reader):
    last = article.blocks[-2]
    async with open_reader(article, size=(60, 20)) as reader:
        pane = reader.pane(0)
        pane.text_layers = Layers(Stretches(), Stretches(), stretches((0, 10, "same"), (last.start, last.end, "conflict")))
        strip = [line[-1] for line in reader.painted()]
        assert strip[0] == "="
        assert strip[-1] == "≠"
        assert set(strip[1:-1]) <= {" ", "│", "≠"}
        assert "│" in strip
        pane.hits = (Span(len(article.text) // 2, len(article.text) // 2 + 1),)
        assert [line[-1] for line in reader.painted()].index("•") in (9, 10)

        def view():
            return [list(pane.render_line(y))[-1].style.bgcolor for y in range(20)]

        before = view()
        assert len(set(before)) == 2
        await reader.press("G")
        assert view()[-1] == before[0]
        assert view()[0] == before[-1]


async def test_dragging_along_the_overview_scrolls(article, open_reader):
    async with open_reader(article, size=(60, 20)) as reader:
        strip = reader.pane(0).region.width - 1
        await reader.drag(0, (strip, 2), (strip, 19))
        assert reader.rows() == reader.ends()
        assert not reader.app.screen.selections
        await reader.pilot.hover(reader.pane(0), offset=(10, 3))
        assert reader.rows() == reader.ends()


async def test_a_click_says_where_in_the_text(article, open_reader):
    async with open_reader(article, size=(60, 20)) as reader:
        await reader.press("j")
        column = 3 + reader.lines()[1].index("Soldaten")
        await reader.pilot.click(reader.pane(0), offset=(column, 1))
        await reader.pilot.pause()
        assert reader.app.picked == [article.text.index("Soldaten")]


async def test_a_selection_is_running_text_and_survives_a_resize(article, open_reader):
    async with open_reader(article, size=(60, 20)) as reader:
        await reader.drag(0, (6, 2), (20, 8))
        selected = reader.app.screen.get_selected_text()
        start = article.text.index("Am Montag")
        assert selected == article.text[start : start + len(selected)]
        assert "\n\n1: Am" in selected
        assert selected.count("\n") == 2
        assert reader.style_at(0, "Am Montag").bgcolor != reader.style_at(0, "0: ").bgcolor
        await reader.resize(90, 20)
        assert reader.app.screen.get_selected_text() == selected
        assert reader.app.picked == []


async def test_a_selection_from_the_gutter_begins_with_the_row(article, open_reader):
    async with open_reader(article, size=(60, 20)) as reader:
        await reader.drag(0, (2, 2), (12, 2))
        assert reader.app.screen.get_selected_text() == "0: Am Mont"


async def test_hidden_markup_is_neither_shown_nor_copied(make_article, open_reader):
    article = make_article("a", ["Der **Prä-\nsident** sprach."], repairs=[Repair(4, 6, ""), Repair(9, 11, ""), Repair(17, 19, "")])
    async with open_reader(article, size=(60, 20)) as reader:
        assert reader.lines()[0] == "Der Präsident sprach."
        await reader.pilot.click(reader.pane(0), offset=(3 + 8, 0))
        await reader.pilot.pause()
        assert reader.app.picked == [article.text.index("ident")]
        await reader.drag(0, (3, 0), (3 + 12, 0))
        assert reader.app.screen.get_selected_text() == "Der Präsident"


async def test_hostile_text_reaches_neither_terminal_nor_markup_nor_clipboard(make_article, open_reader):
    hostile = "[bold]nicht fett[/bold] [@click=app.quit]klick[/] \x1b[2J\x1b]52;c;x\x07 \u202etrams\u2069 [/] Ende"
    async with open_reader(make_article("a", [hostile]), size=(120, 10)) as reader:
        assert reader.lines()[0].startswith("[bold]nicht fett[/bold] [@click=app.quit]klick[/] ␛[2J␛]52;c;x␇ �trams�")
        painted = "".join(reader.painted())
        assert not any(char in painted for char in "\x1b\x07\u202e\u2069")
        await reader.drag(0, (3, 0), (80, 0))
        copied = reader.app.screen.get_selected_text()
        assert "klick" in copied
        assert not any(char in copied for char in "\x1b\x07\u202e\u2069")


async def test_wide_and_combining_characters_keep_the_frame(make_article, open_reader):
    text = "托卡耶夫宣布紧急状态，阿拉木图发生抗议活动。" * 4 + " 👩\u200d👩\u200d👧 e\u0301 ❤\ufe0f " * 10
    async with open_reader(make_article("a", [text]), size=(33, 20)) as reader:
        pane = reader.pane(0)
        widths = {pane.render_line(y).cell_length for y in range(20)}
        assert widths == {pane.scrollable_content_region.width}
        assert "".join(reader.lines()).replace(" ", "") == text.replace(" ", "")


async def test_another_theme_is_drawn_at_once(article, open_reader):
    async with open_reader(article, size=(60, 20)) as reader:
        dark = reader.style_at(0, "Montag").color
        reader.app.theme = "textual-light"
        await reader.pilot.pause()
        await reader.pilot.pause()
        assert reader.style_at(0, "Montag").color != dark


async def test_a_key_press_costs_the_screen(article, open_reader, monkeypatch):
    drawn = []
    draw = ArticlePane._draw
    monkeypatch.setattr(ArticlePane, "_draw", lambda pane, *what: drawn.append(what) or draw(pane, *what))
    async with open_reader(article, size=(60, 20)) as reader:
        drawn.clear()
        await reader.press("j")
        assert len(drawn) == 1
        await reader.press("k")
        assert len(drawn) == 1
        await reader.press("G")
        assert len(drawn) <= 21


async def test_a_long_article_shows_text_before_it_is_indexed(make_article, open_reader, monkeypatch):
    paragraphs = [f"{n}: {LONG}" for n in range(50_000)]
    article = make_article("long", paragraphs)
    assert len(article.text) > 10_000_000
    steps = []
    monkeypatch.setattr(ArticlePane, "_index_step", lambda pane: steps.append(pane))
    async with open_reader(article, size=(60, 20)) as reader:
        pane = reader.pane(0)
        assert reader.lines()[0].startswith("0: Am Montag")
        assert pane._index.blocks < 30
        assert steps
        await reader.press("space", "space")
        assert pane._index.blocks < 60
        assert pane.virtual_size.height < 300


async def test_a_long_article_is_indexed_in_idle_moments_step_by_step(make_article, open_reader, monkeypatch):
    grown = []
    advance = RowIndex.advance
    monkeypatch.setattr(RowIndex, "advance", lambda index, characters: (advance(index, characters), grown.append(index.blocks)))
    article = make_article("long", [f"{n}: {LONG}" for n in range(2000)])
    async with open_reader(article, size=(60, 20)) as reader:
        pane = reader.pane(0)
        while pane._indexing:
            await reader.pilot.pause(0.01)
        assert grown[-1] == 2000
        assert max(b - a for a, b in pairwise([0, *grown])) < 1200
        assert pane.virtual_size == Size(pane.size.width, pane.rows)
        assert reader.rows() == [0]
        assert reader.app.moves == []


async def test_end_reaches_the_end_of_an_article_not_yet_indexed(make_article, open_reader, monkeypatch):
    monkeypatch.setattr(ArticlePane, "_index_step", lambda pane: None)
    article = make_article("long", [f"{n}: {LONG}" for n in range(2000)])
    async with open_reader(article, size=(60, 20)) as reader:
        await reader.press("G")
        assert reader.rows() == reader.ends()
        assert reader.pane(0).visible_span().end == len(article.text)


async def test_a_second_click_selects_the_word_and_a_third_the_paragraph(article, open_reader):
    async with open_reader(article, size=(60, 20)) as reader:
        column = 3 + reader.lines()[2].index("Soldaten")
        await reader.pilot.click(reader.pane(0), offset=(column + 2, 2), times=2)
        await reader.pilot.pause()
        assert reader.app.screen.get_selected_text() == "Soldaten"
        await reader.pilot.click(reader.pane(0), offset=(column + 2, 2), times=3)
        await reader.pilot.pause()
        assert reader.app.screen.get_selected_text() == f"0: {LONG}".strip() + " "


async def test_an_article_given_to_a_hidden_pane_is_there_when_it_is_shown(article, make_article, open_reader):
    other = make_article("b", ["Der andere Artikel."])
    async with open_reader(article, article, size=(80, 20)) as reader:
        reader.pane(1).display = False
        await reader.pilot.pause()
        await reader.resize(60, 20)
        reader.pane(1).show(other)
        reader.pane(1).display = True
        await reader.pilot.pause()
        assert reader.lines(1)[0] == "Der andere Artikel."
        reader.pane(1).display = False
        await reader.pilot.pause()
        reader.pane(1).show(article)
        reader.pane(1).go_to(article.blocks[9].start)
        reader.pane(1).display = True
        await reader.pilot.pause()
        assert reader.pane(1).visible_span().start < article.blocks[9].start < reader.pane(1).visible_span().end
