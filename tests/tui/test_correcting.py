"""The reader and decisions: confirming, rejecting, linking by hand, nothing there, relations, choosing claims, undo."""

from dataclasses import replace

import matter
import pytest
from driver import kept, open_reader

from lesart.core.model import Learned
from lesart.core.model.session import Decision, Entry, Session, Silence
from lesart.core.session.anchoring import anchor
from lesart.core.session.file import read_session, write_session
from lesart.tui.screens.reader import ReaderOptions


@pytest.fixture
def options(tmp_path):
    return kept(ReaderOptions(notes=tmp_path / "claims.md", analyst=matter.analyst), tmp_path / "session.jsonl")


@pytest.fixture
def open_matter(options):
    def start(count: int = 4, **kwargs):
        return open_reader(matter.ARTICLES[:count], options, **({"size": (140, 30)} | kwargs))

    return start


def _entries(options: ReaderOptions) -> list[Entry]:
    return list(read_session(options.session).entries)


def _decisions(options: ReaderOptions) -> list[Decision]:
    return [one for one in _entries(options) if isinstance(one, Decision)]


def _pairs(options: ReaderOptions) -> list[tuple[str, str, str]]:
    """Verdict and words of each decision on file."""
    return [(one.verdict, one.a.exact, one.b.exact) for one in _decisions(options)]


class TestConfirming:
    async def test_plus_confirms_the_best_partner_at_once_and_on_file(self, open_matter, options):
        async with open_matter() as reader:
            await reader.press("n", "n", "plus")
            assert reader.message.startswith("confirmed: 1 “Die Stadt schickte 2.300…” ~ 3 “Am Ende")
            assert reader.claim_line.split("\n")[0].rstrip().endswith("✓ by you")
            await reader.analysed()
            assert "✓ by you" in reader.claim_line
            assert reader.overflowing == []
        assert _pairs(options) == [("linked", matter.KAI, matter.KAI_LATER)]
        assert [(one.suggested, one.by) for one in _decisions(options)] == [(True, "Ada")]

    async def test_the_header_counts_what_is_decided_and_what_is_suggested(self, open_matter):
        async with open_matter(size=(200, 30)) as reader:
            assert "by you" not in reader.header
            await reader.press("n", "n", "plus")
            await reader.analysed()
            assert "1 by you, " in reader.header
            assert " suggested" in reader.header

    async def test_where_words_have_no_room_the_sign_stands_beside_the_claim(self, open_matter):
        async with open_matter(size=(50, 20)) as reader:
            await reader.press("n", "n", "plus", "asterisk")
            assert reader.claim_line.split("\n")[0].rstrip().endswith("★ ✓")
            assert reader.overflowing == []

    async def test_that_has_room_in_a_narrow_terminal_too(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("n", "n", "plus")
            await reader.analysed()
            assert "1 by you, " in reader.header
            assert " suggested" in reader.header
            assert reader.overflowing == []

    async def test_plus_again_takes_it_back(self, open_matter, options):
        async with open_matter() as reader:
            await reader.press("n", "n", "plus", "plus")
            assert reader.message.startswith("no longer confirmed")
            assert "✓" not in reader.claim_line
        assert _entries(options) == []

    async def test_what_i_explains_is_what_is_decided_on(self, open_matter, options):
        async with open_matter() as reader:
            await reader.press("n", "n", "i", "i", "plus")
            assert "1 Morgenblatt ~ 2 Küstenbote  you linked them" in reader.claim_line
        assert _pairs(options) == [("linked", matter.KAI, matter.KAI_SWAPPED)]

    async def test_after_enter_it_is_the_passage_one_came_from(self, open_matter, options):
        async with open_matter() as reader:
            await reader.press("n", "n", "enter", "enter", "plus")
        assert _pairs(options) == [("linked", matter.KAI, matter.KAI_SWAPPED)]

    async def test_signs_have_a_form_in_ascii(self, options):

        async with open_reader(matter.ARTICLES[:4], replace(options, ascii_only=True), size=(140, 30)) as reader:
            await reader.press("n", "n", "plus")
            assert reader.claim_line.split("\n")[0].rstrip().endswith("+ by you")


class TestRejecting:
    async def test_minus_unlinks_at_once_and_the_reader_stays(self, open_matter, options):
        async with open_matter() as reader:
            await reader.press("n", "n", "n", "n")
            assert reader.focused.claim == [matter.BOATS]
            await reader.press("minus")
            assert reader.message.startswith("rejected: 1 “Neun Boote")
            assert reader.focused.top_line
            assert reader.focused.claim == []
            await reader.analysed()
            assert reader.focused.claim == []
            await reader.press("N")
            assert reader.focused.claim == [matter.ALONE] or reader.focused.claim == [matter.KAI]
        assert _pairs(options) == [("rejected", matter.BOATS, matter.BOATS_TOO)]

    async def test_u_brings_it_back_at_once(self, open_matter, options):
        async with open_matter() as reader:
            await reader.press("n", "n", "n", "minus", "U")
            assert reader.message.startswith("undone: rejected")
            await reader.analysed()
            await reader.press("ctrl+r")
            assert reader.message.startswith("done again: rejected")
            await reader.press("U")
        assert _entries(options) == []

    @pytest.mark.parametrize(("key", "verdicts"), [("minus", []), ("plus", ["linked"])])
    async def test_the_rejected_pair_stays_at_hand_until_one_goes_elsewhere(self, open_matter, options, key, verdicts):
        async with open_matter() as reader:
            await reader.press("n", "n", "minus")
            assert "✗ by you" in reader.claim_line
            await reader.analysed()
            assert "✗ by you" in reader.claim_line
            await reader.press(key)
            assert [verdict for verdict, _, _ in _pairs(options)] == verdicts
            await reader.press("n", "N", "minus", "n", "N", "minus")
            assert len(_pairs(options)) == 2

    async def test_in_the_list_of_candidates_the_row_is_rejected_stays_in_view_and_can_be_restored(self, open_matter):
        async with open_matter() as reader:
            await reader.press("n", "n", "c", "j", "minus")
            assert "1 rejected" in reader.candidates.title
            assert next(row for row in reader.candidates.rows if "✗" in row).startswith("✗ rejected 2 Küstenbote")
            await reader.analysed()
            assert "1 rejected" in reader.candidates.title
            await reader.press("minus")
            assert "rejected" not in reader.candidates.title

    async def test_several_quick_decisions_are_compared_once(self, options):

        heard = []

        async def counting(articles, settings):
            heard.append(len(settings.given))
            async for progress in matter.analyst(articles, settings):
                yield progress

        async with open_reader(matter.ARTICLES[:4], replace(options, analyst=counting), size=(140, 30)) as reader:
            screen = reader.screen
            await reader.press("n", "n")
            for key in ("confirm", "reject"):
                getattr(screen, f"action_{key}")()
            await reader.pilot.pause()
            await reader.analysed()
        assert heard == [0, 1]


class TestLinking:
    async def test_l_here_and_l_there_make_a_link(self, open_matter, options):
        async with open_matter(2) as reader:
            await reader.press("o", "n", "L")
            assert reader.message.startswith("link from 1 “Ein Hund")
            assert "link from 1" in reader.header
            await reader.press("o", "2", "n", "n", "L")
            assert reader.message.startswith("linked: 1 “Ein Hund")
            await reader.analysed()
            assert "link from" not in reader.header
        assert [(verdict, a) for verdict, a, _ in _pairs(options)] == [("linked", matter.ALONE)]
        assert not _decisions(options)[0].suggested

    async def test_esc_gives_up(self, open_matter, options):
        async with open_matter(2) as reader:
            await reader.press("n", "L")
            assert "Esc no link" in reader.keys or reader.message
            await reader.press("escape")
            assert reader.message == "no link made"
            await reader.press("n")
            assert "link from" not in reader.header
        assert not options.session.exists()

    async def test_two_passages_of_one_article_are_not_linked(self, open_matter, options):
        async with open_matter(2) as reader:
            await reader.press("n", "L", "n", "L")
            assert reader.message.startswith("both stand in one article")
        assert not options.session.exists()

    async def test_on_a_linked_pair_that_is_explained_it_unlinks(self, open_matter, options):
        async with open_matter() as reader:
            await reader.press("n", "n", "i", "L")
            assert reader.message.startswith("unlinked: ")
        assert _pairs(options) == [("rejected", matter.KAI, matter.KAI_LATER)]


class TestSilence:
    async def test_of_two_articles_it_is_the_other_one(self, open_matter, options):
        async with open_matter(2) as reader:
            await reader.press("o", "n", "Z")
            assert reader.message.startswith("nothing there: 1 “Ein Hund")
            assert "∅ not in 2, by you" in reader.claim_line
        [silence] = _entries(options)
        assert isinstance(silence, Silence)
        assert (silence.anchor.exact, silence.article) == (matter.ALONE, "b")

    async def test_of_several_it_asks_which(self, open_matter, options):
        async with open_matter() as reader:
            await reader.press("n", "n", "Z")
            assert reader.choice == ["2 Küstenbote", "3 Wochenschau", "4 Hafenfunk"]
            await reader.press("3")
            await reader.analysed()
            assert "∅ not in 3, by you" in reader.claim_line
        assert [one.article for one in _entries(options) if isinstance(one, Silence)] == ["c"]

    async def test_nothing_there_takes_the_place_of_a_link_and_a_link_of_nothing_there(self, open_matter, options):
        async with open_matter(2) as reader:
            await reader.press("n", "n", "plus", "Z")
            assert [type(one) for one in _entries(options)] == [Silence]
            assert reader.claim_line.split("\n")[0].rstrip().endswith("∅ not in 2, by you")
            await reader.press("U")
            assert [type(one) for one in _entries(options)] == [Decision]
            await reader.press("ctrl+r", "plus")
            assert [type(one) for one in _entries(options)] == [Decision]

    async def test_esc_chooses_nothing(self, open_matter, options):
        async with open_matter() as reader:
            await reader.press("n", "n", "Z", "escape")
            assert reader.focused
        assert not options.session.exists()


class TestRelations:
    async def test_r_says_what_they_are_to_each_other(self, open_matter, options):
        async with open_matter() as reader:
            await reader.press("n", "n", "R")
            assert len(reader.choice) == 6
            await reader.press("4")
            assert reader.message.startswith("later state: 1 ")
            assert "✓ later state, by you" in reader.claim_line
            await reader.analysed()
            await reader.press("R", "enter")
            assert reader.message.startswith("later state: 1 ")
        assert [one.tie for one in _decisions(options)] == ["later state"]


class TestReadersWhoDisagree:
    @pytest.fixture
    def contested(self, options):
        """A session in which another reader rejected a link."""
        one, other = matter.ARTICLES[0], matter.ARTICLES[2]
        at, there = one.text.index(matter.KAI), other.text.index(matter.KAI_LATER)
        a, b = anchor(one, at, at + len(matter.KAI)), anchor(other, there, there + len(matter.KAI_LATER))
        write_session(
            options.session, Session(entries=(Decision(a, b, "rejected", suggested=True, by="Bea", when="2026-01-01T00:00:00+00:00"),))
        )

    async def test_it_is_told_neither_counts_and_once_more_settles_it(self, open_matter, options, contested):
        async with open_matter() as reader:
            await reader.press("n", "n", "c", "G", "plus")
            assert reader.message == "Bea decided otherwise: neither counts, unless + once more settles it"
            await reader.analysed()
            await reader.press("g", "plus")
            assert reader.message.startswith("settled: confirmed")
            await reader.press("escape", "i")
            assert "✓ by you" in reader.claim_line
        assert [(one.by, one.settles) for one in _decisions(options)] == [("Ada", True), ("Bea", False)]


class TestChoosing:
    async def test_a_star_chooses_the_claim_and_leaves_it_again(self, open_matter, options):
        async with open_matter() as reader:
            await reader.press("n", "n", "asterisk")
            assert reader.message == "chosen · 1 chosen so far"
            assert "★" in reader.claim_line
            await reader.press("asterisk")
            assert reader.message == "no longer chosen · 0 chosen so far"
            assert "★" not in reader.claim_line
        assert _entries(options) == []


class TestMatrix:
    async def test_what_an_article_says_is_rejected_in_its_cell_and_undo_brings_it_back(self, open_matter, options):
        async with open_matter() as reader:
            await reader.press("M", "l", "minus")
            assert reader.matrix.keys.startswith("rejected: 2 pairs")
            assert {verdict for verdict, _, _ in _pairs(options)} == {"rejected"}
            assert reader.matrix.told[0].startswith("= same")
            await reader.press("U")
            assert "undone: rejected" in reader.matrix.keys
        assert _entries(options) == []

    async def test_what_an_article_says_is_confirmed_and_the_claim_is_chosen(self, open_matter, options):
        async with open_matter(size=(160, 30)) as reader:
            await reader.press("M", "l", "plus", "asterisk")
            assert "★ ✓ by you" in reader.matrix.told[0]
        assert _pairs(options) == [("linked", matter.KAI, matter.KAI_SWAPPED)]

    async def test_where_an_article_is_silent_there_is_nothing_to_decide_on(self, open_matter, options):
        async with open_matter() as reader:
            await reader.press("M", "l", "l", "l", "plus")
            assert reader.matrix.keys.startswith("nothing stands here to decide on")
        assert not options.session.exists()


class TestTwoAtOnce:
    async def test_what_another_process_added_is_told_before_the_own_deed(self, open_matter, options):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("n", "n", "plus")
            session = read_session(options.session)
            write_session(options.session, replace(session, entries=(*session.entries, replace(_decisions(options)[0], by="Bea"))))
            await reader.press("n", "plus")
            assert reader.message.startswith("another process added 1 in this session  ·  confirmed: 1 ")
            assert "not on file" not in reader.header


class TestLearning:
    async def test_that_weights_learned_is_told_with_the_gain_and_k_turns_it_off(self, options):
        learned = Learned(12, 11, 0.2, 18, 21, used=True)

        async def learning(articles, settings):
            async for progress in matter.analyst(articles, settings):
                yield replace(
                    progress, comparison=replace(progress.comparison, learned=learned if settings.learn and settings.given else None)
                )

        async with open_reader(matter.ARTICLES[:4], replace(options, analyst=learning), size=(200, 30)) as reader:
            await reader.press("n", "n", "plus")
            await reader.analysed()
            assert reader.message == "learned from 23 decisions: of those left out 21 are right, 18 without · K: off"
            assert "suggested, learned from" in reader.header
            await reader.press("K")
            assert reader.message == "the weights learn no more from what you decide"
            await reader.analysed()
            assert "learned from" not in reader.header
            await reader.press("K")
            assert reader.message == "learned from 23 decisions: of those left out 21 are right, 18 without"
            assert "learned from" in reader.header
        assert read_session(options.session).learning


async def test_of_several_claims_of_a_passage_the_one_at_hand_stays_at_hand(options):
    async def with_two(articles, settings):
        async for progress in matter.analyst(articles, settings):
            known = progress.comparison
            also = [replace(claim, id="c0", relation="conflict", passages=claim.passages[:2]) for claim in known.claims if claim.id == "c1"]
            yield replace(progress, comparison=replace(known, claims=(*also, *known.claims)))

    async with open_reader(matter.ARTICLES[:4], replace(options, analyst=with_two), size=(140, 30)) as reader:
        await reader.press("n", "n", "i")
        before = reader.claim_line
        assert "1/3" in before
        await reader.press("plus")
        assert "/3  " in reader.claim_line
        assert "✓ by you" in reader.claim_line
