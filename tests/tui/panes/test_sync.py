"""Synchronised scrolling. The regressions are those measured on prototypes: feedback loops, unreachable ends, runaway followers."""

from itertools import pairwise

import pytest

from lesart.core.model import Span
from lesart.tui.panes.sync import FAR_LEAD, NO_COUNTERPART, NOT_COMPARED, SyncCoordinator, proportional, transfer

SENTENCE = "Die Truppe kam in den Süden und blieb dort einige Tage lang stehen, bis alles vorbei war. "


def paragraphs(name: str, count: int, sentences: int = 3) -> list[str]:
    return [f"{name}{number}: " + SENTENCE * sentences for number in range(count)]


@pytest.fixture
def three(make_article, compare_paragraphs):
    """Three articles of different length; the second has a head, the third a tail that no other has."""
    a = make_article("a", paragraphs("A", 30))
    b = make_article("b", paragraphs("B", 70))
    c = make_article("c", paragraphs("C", 45))
    groups = [("same", [(0, n), (1, n + 40), (2, n)]) for n in range(30)]
    return (a, b, c), compare_paragraphs([a, b, c], *groups)


def test_transfer_keeps_the_share():
    assert transfer(15, Span(10, 20), Span(100, 140)) == 120
    assert transfer(5, Span(10, 20), Span(100, 140)) == 100
    assert 130 <= transfer(99, Span(10, 20), Span(100, 140)) < 140
    assert transfer(3, Span(3, 3), Span(7, 9)) == 7


def test_proportional_reaches_both_ends():
    assert proportional(0, 50, 200) == 0
    assert proportional(50, 50, 200) == 200
    assert proportional(0, 0, 200) == 0


def test_modes_go_round():
    sync = SyncCoordinator()
    assert [sync.mode, sync.next_mode(), sync.next_mode(), sync.next_mode()] == ["passage", "proportional", "off", "passage"]


async def test_each_key_moves_the_leader_by_exactly_one_row(three, open_reader):
    articles, comparison = three
    async with open_reader(*articles, comparison=comparison, size=(120, 30)) as reader:
        reader.pane(0).go_to_row(40)
        await reader.pilot.pause()
        led = []
        for _ in range(25):
            await reader.press("j")
            led.append(reader.rows()[0])
        assert led == list(range(41, 66))
        rows = reader.rows()
        await reader.pilot.pause()
        assert reader.rows() == rows


async def test_following_never_leads(three, open_reader):
    articles, comparison = three
    async with open_reader(*articles, comparison=comparison, size=(120, 30)) as reader:
        await reader.press("j", "j", "j", "space")
        assert reader.rows()[1] > 0
        assert set(reader.app.moves) == {reader.pane(0)}


@pytest.mark.parametrize("leader", [0, 1, 2])
async def test_home_and_end_reach_the_true_ends_in_all_panes(three, open_reader, leader):
    articles, comparison = three
    async with open_reader(*articles, comparison=comparison, size=(120, 30)) as reader:
        await reader.focus(leader)
        await reader.press("G")
        assert reader.rows() == reader.ends()
        await reader.press("g")
        assert reader.rows() == [0, 0, 0]


async def test_the_counterpart_is_brought_to_the_reading_line(three, open_reader):
    articles, comparison = three
    async with open_reader(*articles, comparison=comparison, size=(120, 30)) as reader:
        reader.pane(0).go_to(articles[0].blocks[12].start)
        await reader.pilot.pause()
        assert reader.pane(1).reading_offset() == articles[1].blocks[52].start
        assert reader.pane(2).reading_offset() == articles[2].blocks[12].start
        assert [followed.held for followed in reader.app.outcome] == ["", ""]


async def test_what_is_perhaps_related_pulls_a_pane_no_further_than_a_screen(make_article, compare_paragraphs, open_reader):
    a, b = make_article("a", paragraphs("A", 20)), make_article("b", paragraphs("B", 40))
    comparison = compare_paragraphs([a, b], ("related", [(0, 10), (1, 2)]), ("related", [(0, 11), (1, 38)]))
    async with open_reader(a, b, comparison=comparison, size=(100, 24)) as reader:
        reader.pane(0).go_to(a.blocks[10].start)
        await reader.pilot.pause()
        followed = reader.rows()[1]
        assert followed > 0
        assert [step.held for step in reader.app.outcome] == [""]
        reader.pane(0).go_to(a.blocks[11].start)
        await reader.pilot.pause()
        assert reader.rows()[1] == followed
        assert [step.held for step in reader.app.outcome] == [FAR_LEAD]


async def test_any_pane_leads(three, open_reader):
    articles, comparison = three
    async with open_reader(*articles, comparison=comparison, size=(120, 30)) as reader:
        await reader.focus(2)
        reader.pane(2).go_to(articles[2].blocks[20].start)
        await reader.pilot.pause()
        assert reader.pane(0).reading_offset() == articles[0].blocks[20].start
        assert reader.pane(1).reading_offset() == articles[1].blocks[60].start


async def test_text_that_only_the_leader_has_moves_no_other_pane(three, open_reader):
    articles, comparison = three
    async with open_reader(*articles, comparison=comparison, size=(120, 30)) as reader:
        await reader.focus(1)
        before = reader.rows()
        for _ in range(20):
            await reader.press("j")
            assert [reader.rows()[0], reader.rows()[2]] == [before[0], before[2]]
        assert [followed.held for followed in reader.app.outcome] == [NO_COUNTERPART, NO_COUNTERPART]


async def test_a_head_that_only_the_follower_has_is_skipped_once_and_not_crawled_over(three, open_reader):
    articles, comparison = three
    async with open_reader(*articles, comparison=comparison, size=(120, 30)) as reader:
        follower = []
        for _ in range(40):
            await reader.press("j")
            follower.append(reader.rows()[1])
        steps = [b - a for a, b in pairwise(follower)]
        assert follower[0] > 300
        assert max(map(abs, steps)) <= 4


async def test_syncing_twice_is_syncing_once_and_never_moves_the_leader(three, open_reader):
    articles, comparison = three
    async with open_reader(*articles, comparison=comparison, size=(120, 30)) as reader:
        panes = reader.app.panes
        for row in (0, 1, 7, 60, 61, 63, 90, 133):
            panes[0].go_to_row(row)
            reader.app.sync.follow(panes[0], panes, comparison)
            once = reader.rows()
            again = reader.app.sync.follow(panes[0], panes, comparison)
            assert reader.rows() == once
            assert once[0] == row
            assert [followed.rows for followed in again] == [0, 0]


async def test_matches_that_cross_are_followed_as_they_come(make_article, compare_paragraphs, open_reader):
    a, b = make_article("a", paragraphs("A", 20)), make_article("b", paragraphs("B", 20))
    comparison = compare_paragraphs([a, b], *(("same", [(0, n), (1, 19 - n)]) for n in range(20)))
    async with open_reader(a, b, comparison=comparison, size=(100, 24)) as reader:
        for number in (5, 10, 15):
            reader.pane(0).go_to(a.blocks[number].start)
            await reader.pilot.pause()
            assert reader.pane(1).reading_offset() == b.blocks[19 - number].start
            assert reader.app.outcome[0].rows < 0 or number == 5


async def test_a_new_counterpart_less_than_two_rows_away_does_not_pull(make_article, compare_paragraphs, open_reader):
    a, b = make_article("a", paragraphs("A", 20)), make_article("b", paragraphs("B", 20))
    comparison = compare_paragraphs([a, b], *(("same", [(0, n), (1, n)]) for n in range(20)))
    async with open_reader(a, b, comparison=comparison, size=(100, 24)) as reader:
        with reader.pane(0).following(), reader.pane(1).following():
            reader.pane(0).go_to(a.blocks[10].start)
            reader.pane(1).go_to_row(reader.rows()[0] + 1)
        panes = reader.app.panes
        assert reader.app.sync.follow(panes[0], panes, comparison)[0].rows == 0
        with reader.pane(1).following():
            reader.pane(1).go_to_row(reader.rows()[0] + 2)
        assert reader.app.sync.follow(panes[0], panes, comparison)[0].rows == -2


async def test_all_articles_open_at_their_beginning(three, open_reader):
    articles, comparison = three
    async with open_reader(*articles, comparison=comparison, size=(120, 30)) as reader:
        await reader.resize(90, 20)
        assert reader.rows() == [0, 0, 0]


async def test_before_the_comparison_every_pane_holds_and_says_why(three, open_reader):
    articles, _ = three
    async with open_reader(*articles, size=(120, 30)) as reader:
        await reader.press("space", "space")
        assert reader.rows()[1:] == [0, 0]
        assert [followed.held for followed in reader.app.outcome] == [NOT_COMPARED, NOT_COMPARED]


async def test_proportional_and_off(three, open_reader):
    articles, comparison = three
    async with open_reader(*articles, comparison=comparison, size=(120, 30)) as reader:
        reader.app.sync.next_mode()
        reader.pane(0).go_to_row(reader.ends()[0] // 2)
        await reader.pilot.pause()
        assert abs(reader.rows()[1] - reader.ends()[1] / 2) <= 2
        reader.app.sync.next_mode()
        before = reader.rows()[1:]
        await reader.press("G")
        assert reader.rows()[1:] == before
        assert reader.app.outcome == ()


async def test_the_wheel_over_an_unfocused_pane_leads(three, open_reader):
    articles, comparison = three
    async with open_reader(*articles, comparison=comparison, size=(120, 30)) as reader:
        for _ in range(5):
            await reader.wheel_down(2)
        await reader.pilot.pause()
        assert reader.app.focused is reader.pane(0)
        assert reader.rows()[2] == 10
        assert reader.rows()[1] > 300


async def test_the_scrollbar_leads(three, open_reader):
    articles, comparison = three
    async with open_reader(*articles, comparison=comparison, size=(120, 30)) as reader:
        pane = reader.pane(0)
        pane.add_class("with-scrollbar")
        await reader.pilot.pause()
        await reader.pilot.click(pane.vertical_scrollbar, offset=(0, 28))
        await reader.pilot.pause()
        assert reader.rows()[0] > 0
        assert reader.rows()[1] > 300


async def test_the_overview_leads(three, open_reader):
    articles, comparison = three
    async with open_reader(*articles, comparison=comparison, size=(120, 30)) as reader:
        pane = reader.pane(0)
        await reader.pilot.click(pane, offset=(pane.region.width - 1, 15))
        await reader.pilot.pause()
        assert reader.rows()[0] > 0
        assert reader.rows()[1] > 300
        assert reader.app.picked == []


async def test_a_resize_keeps_every_pane_at_its_place(three, open_reader):
    articles, comparison = three
    async with open_reader(*articles, comparison=comparison, size=(120, 30)) as reader:
        reader.pane(0).go_to(articles[0].blocks[17].start + 30)
        await reader.pilot.pause()
        places = [pane.reading_offset() for pane in reader.app.panes]
        reader.app.moves.clear()
        for width, height in [(80, 24), (160, 50), (61, 13), (120, 30)]:
            await reader.resize(width, height)
            assert [pane.reading_offset() for pane in reader.app.panes] == places
            for pane, place in zip(reader.app.panes, places, strict=True):
                assert pane.visible_span().start <= place < pane.visible_span().end
        assert reader.app.moves == []


async def test_followers_move_with_the_leader_and_not_a_frame_later(three, open_reader):
    articles, comparison = three
    async with open_reader(*articles, comparison=comparison, size=(120, 30)) as reader:
        reader.pane(0).go_to(articles[0].blocks[12].start)
        assert reader.pane(1).reading_offset() == articles[1].blocks[52].start
        reader.pane(0).action_end()
        assert reader.rows() == reader.ends()
