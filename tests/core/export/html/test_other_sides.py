"""What a checker of HTML says of the page, and what a browser does with it when a person clicks and presses keys."""

import json
import subprocess
from pathlib import Path

import pytest

from lesart.core.export.exports import exported

CLOSE = 3
"""Pixels within which passages stand at one height: text has lines."""


@pytest.fixture(scope="module")
def pages(samples, small, hostile, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    for name, extract in (("samples", samples), ("small", small), ("hostile", hostile)):
        (folder / f"{name}.html").write_bytes(exported(extract, "html"))
    return folder


@pytest.fixture(scope="module")
def seen(pages, other_side):
    """What was seen on the pages: one browser does all of it."""
    script = Path(__file__).with_name("drive.cjs")
    packages = other_side("playwright-core").parent
    arguments = [packages, other_side("chromium"), *(pages / f"{name}.html" for name in ("samples", "small", "hostile"))]
    run = subprocess.run([other_side("node"), script, *arguments], capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.fixture(scope="module")
def checked(pages, other_side, tmp_path_factory):
    """What the checker says of the pages, and of one with a slip in it."""
    wrong = tmp_path_factory.mktemp("wrong") / "wrong.html"
    wrong.write_bytes((pages / "small.html").read_bytes().replace(b'id="c2"', b'id="c1"'))
    # It does not reckon hashes of a policy, and takes a decomposed letter for a slip: the browser, and the article, know better.
    known = ".*(violates Content Security Policy|not in Unicode Normalization Form C).*"
    command = [other_side("java"), "-jar", other_side("vnu-jar") / "build/dist/vnu.jar", "--format", "gnu", "--filterpattern", known]
    run = subprocess.run([*command, wrong, *pages.glob("*.html")], capture_output=True, text=True, timeout=60, check=False)
    return run.stderr.splitlines()


def test_a_checker_of_html_finds_nothing_wrong(checked):
    assert [line for line in checked if "wrong.html" not in line] == []


def test_it_would_have_found_a_slip(checked):
    assert any("wrong.html" in line and "Duplicate ID" in line for line in checked)


def test_no_page_asks_for_anything_or_complains(seen):
    assert seen["harm"] == []


def test_n_goes_to_the_next_claim_and_all_panes_to_its_passages(seen):
    assert (seen["opened"]["entry"], seen["next"]["entry"], seen["nextAgain"]["entry"], seen["previous"]["entry"]) == (
        None,
        "c1",
        "c2",
        "c1",
    )
    for state in ("next", "nextAgain", "previous", "chosen"):
        assert len(seen[state]["tops"]) > 1
        assert _level(seen[state]["tops"])
    assert seen["next"]["told"].startswith("1 of ")
    assert (seen["opened"]["details"], seen["next"]["details"]) == (0, 1)


def test_enter_goes_from_one_article_that_tells_it_to_the_next(seen):
    panes = [seen[state]["focused"] for state in ("enter", "enterAgain")]
    assert len(set(panes)) == 2
    assert set(panes) <= set(seen["enter"]["tops"])


def test_x_o_and_m_leave_conflicts_what_stands_alone_and_what_was_marked(seen):
    everything = seen["opened"]["entries"]
    for state, kind in (("conflicts", "conflict"), ("alone", "only"), ("marked", "marked")):
        shown = [one.removesuffix(" current") for one in seen[state]["entries"]]
        assert shown == [one for one in everything if kind in one.split()]
        assert 0 < len(shown) < len(everything)
    assert len(seen["everything"]["entries"]) == len(everything)
    assert seen["alone"]["entry"].startswith("o-")


def test_a_click_on_a_passage_brings_the_others_beside_it(seen):
    assert seen["clicked"]["entry"] == seen["clickedEntry"]
    assert len(seen["clicked"]["tops"]) > 1
    assert _level(seen["clicked"]["tops"])


def test_back_leads_back(seen):
    assert seen["back"]["entry"] == seen["tellers"]["entry"] != seen["clicked"]["entry"]
    assert _level(seen["back"]["tops"])


def test_panes_that_do_not_tell_a_claim_make_room_unless_they_should_stay(seen):
    assert set(seen["next"]["panes"]) == set(seen["next"]["tops"]) < set(seen["opened"]["panes"])
    assert set(seen["tellers"]["tops"]) < set(seen["tellers"]["panes"]) == set(seen["opened"]["panes"])


def test_the_other_panes_follow_the_one_that_is_scrolled_until_told_not_to(seen):
    moved = [pane for pane, top in seen["followed"]["scrolled"].items() if top != seen["chosen"]["scrolled"][pane]]
    assert "a1" in moved
    assert len(moved) > 1
    assert _level(seen["followed"]["tops"])
    assert [pane for pane, top in seen["free"]["scrolled"].items() if top != seen["followed"]["scrolled"][pane]] == ["a1"]


def test_the_keys_are_told_and_escape_leaves_them(seen):
    assert [seen[state]["help"] for state in ("opened", "help", "helpLeft")] == [False, True, False]


def test_light_and_dark_can_be_chosen(seen):
    assert seen["opened"]["ground"] == seen["light"]["ground"] != seen["dark"]["ground"]
    assert seen["phone"]["ground"] == seen["dark"]["ground"], "the phone asks for dark"


def test_print_shows_every_claim_in_full_on_white(seen):
    assert seen["printed"]["details"] == len(seen["opened"]["entries"])
    assert seen["printed"]["ground"] == "rgb(255, 255, 255)"


def test_on_a_phone_nothing_is_wider_than_the_screen(seen):
    assert not seen["phone"]["wide"]
    assert not seen["opened"]["wide"]
    assert _level(seen["phone"]["tops"])


@pytest.mark.parametrize("page", ["light", "dark", "help", "phone", "hostile"])
def test_those_who_cannot_see_or_hold_a_mouse_are_not_left_out(seen, page):
    assert seen["accessible"][page] == []


def test_without_its_script_the_page_is_readable_its_links_lead_and_its_filters_work(seen, samples):
    plain = seen["plain"]
    words = " ".join(plain["text"].split())
    assert all(" ".join(excerpt.quote.split()) in words for group in samples.groups for excerpt in group.excerpts)
    assert plain["address"].startswith("#")
    assert plain["entries"] == sum(group.claim.relation == "conflict" for group in samples.groups)


def test_an_article_that_means_harm_has_no_element_no_attribute_and_no_address_of_its_own(seen):
    got = seen["hostile"]
    assert got["scripts"] == 1
    assert not {"img", "iframe", "svg", "object", "base", "link"} & set(got["elements"])
    assert not [name for name in got["attributes"] if name.startswith("on") or name in ("src", "style")]
    assert got["schemes"] == ["file:"]


def test_what_got_in_all_the_same_would_not_run(seen):
    assert seen["injected"] == {"ran": 0, "colour": ""}
    assert any("Content Security Policy" in one for one in seen["refused"])


def _level(tops):
    return max(tops.values()) - min(tops.values()) <= CLOSE
