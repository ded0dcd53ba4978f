"""What a reader added goes along with an extract, as far as it is about what leaves."""

from dataclasses import replace

import leaving
import pytest

from lesart.core.export.leaving import entries_leaving, excerpts_of, moment
from lesart.core.model.session import Mark, Naming, Note
from lesart.core.session.anchoring import anchor
from lesart.core.session.anchors import anchors_of
from lesart.core.session.entries import with_entries


def test_everything_leaves_where_everything_is_asked_for() -> None:
    everything = leaving.small()
    assert entries_leaving(everything) == everything.session.entries


def test_of_one_claim_only_what_touches_it_leaves_beside_words_on_articles_and_names() -> None:
    chosen = leaving.small("chosen")
    stretches = [(one.article.id, one.start, one.end) for one in excerpts_of(chosen)]
    gone = [entry for entry in chosen.session.entries if entry not in entries_leaving(chosen)]
    assert gone
    for entry in gone:
        for place in anchors_of(entry):
            assert all(place.article != article or place.end <= start or end <= place.start for article, start, end in stretches)
    kept = entries_leaving(chosen)
    assert {type(entry) for entry in kept if not anchors_of(entry)} == {Note, Naming}


def test_what_is_on_an_article_that_is_not_open_rests() -> None:
    everything = leaving.small()
    elsewhere = Mark("far", replace(anchor(everything.articles[0], 0, 4), article="cccccccccccc"), "quote")
    assert elsewhere not in entries_leaving(replace(everything, session=with_entries(everything.session, elsewhere)))


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("2026-11-20T10:00:00+01:00", "2026-11-20T10:00:00+01:00"),
        ("2026-11-20T10:00:00Z", "2026-11-20T10:00:00Z"),
        ("2026-13-45T99:99:99", ""),
        ("2026-11-20", ""),
        ("20261120T100000", ""),
        ("gestern", ""),
        ("", ""),
    ],
)
def test_a_time_that_is_none_is_not_told(when: str, told: str) -> None:
    assert moment(when) == told


def test_a_passage_of_several_claims_leaves_once() -> None:
    everything = leaving.small()
    twice = replace(everything, groups=(*everything.groups, *everything.groups))
    assert excerpts_of(twice) == excerpts_of(everything)
