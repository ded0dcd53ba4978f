from dataclasses import replace

import matter
import pytest

from lesart.core.model import Comparison
from lesart.tui.absence import Known
from lesart.tui.actions import BY_ID
from lesart.tui.navigation import Atlas

NOTHING = Comparison(matter.ARTICLES)
LEADS = replace(matter.COMPARISON, claims=tuple(replace(c, relation="related") for c in matter.COMPARISON.claims))


def why_not(action: str, comparison: Comparison, stage: str = "", failure: str = "") -> str:
    return Known(Atlas(comparison), stage, failure).why_not(BY_ID[action])


@pytest.mark.parametrize("action", ["next-claim", "who-else", "write", "conflicts-only", "only-here", "theme"])
def test_with_everything_found_every_key_does_something(action):
    assert why_not(action, matter.COMPARISON) == ""


@pytest.mark.parametrize("action", ["next-claim", "who-else", "write", "conflicts-only", "only-here"])
def test_while_the_analysis_runs_or_where_it_failed_that_is_the_reason(action):
    assert why_not(action, NOTHING, stage="finding names") == "the analysis is still running (finding names): claims come at its end"
    assert why_not(action, NOTHING, failure="out of memory") == "no comparison: out of memory"


def test_what_is_perhaps_related_can_be_followed_and_written_but_not_walked():
    assert why_not("who-else", LEADS) == why_not("write", LEADS) == ""
    assert why_not("next-claim", LEADS) == "nothing sure; ~ marks what may be related: scroll there, Enter jumps"


def test_in_an_article_that_has_only_leads_n_says_so():
    sure, lead = (c for c in matter.COMPARISON.claims if c.relation == "conflict")
    atlas = Atlas(replace(matter.COMPARISON, claims=(sure, replace(lead, relation="related", passages=("d.0", "e.0")))))
    known = Known(atlas, "", "")
    assert known.none_further("d", "all", 1) == "nothing sure; ~ marks what may be related; Tab goes to the next pane"
    assert known.none_further("a", "all", 1) == "no claim after this place in the article; Tab goes to the next pane"
    assert known.none_further("d", "conflict", -1) == "no conflict before this place in the article; Tab goes to the next pane"
