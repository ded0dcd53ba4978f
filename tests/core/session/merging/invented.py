"""Sessions of invented readers, and strategies that make any."""

from typing import get_args

from hypothesis import strategies as st

from lesart.core.model.session import (
    Anchor,
    Answer,
    Chosen,
    Decision,
    Entry,
    Mark,
    MarkClass,
    Naming,
    Note,
    ReadingPlace,
    Session,
    SessionArticle,
    Silence,
    Tie,
    Verdict,
)

READERS = st.sampled_from(["", "Anna", "Ben", "Çem"])
WHEN = st.sampled_from(["", "gestern", "2026-11-20T10:00:00+01:00", "2026-11-20T09:30:00+00:00", "2026-11-20T09:00:00+00:00", "2026-11-21"])
WORDS = st.sampled_from(["Der Damm brach.", "Es starben 18 Menschen.", "=1+1", "\x1b[2J", "„Nein“"])


@st.composite
def anchors(draw: st.DrawFn) -> Anchor:
    start = draw(st.integers(0, 3)) * 20
    return Anchor(draw(st.sampled_from(["aa", "bb", "cc"])), start, start + draw(st.integers(12, 20)), draw(WORDS))


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    a, b = sorted((draw(anchors()), draw(anchors())))
    verdict: Verdict = draw(st.sampled_from(get_args(Verdict)))
    tie: Tie = draw(st.sampled_from(get_args(Tie)))
    return Decision(a, b, verdict, tie, draw(st.booleans()), draw(st.booleans()), draw(READERS), draw(WHEN))


def entries() -> st.SearchStrategy[Entry]:
    several = st.lists(anchors(), min_size=1, max_size=3).map(lambda found: tuple(sorted(found)))
    ids = st.sampled_from(["1", "2", "3"])
    names = st.lists(st.sampled_from(["Orlau", "Polen", "Damm"]), min_size=2, max_size=3, unique=True).map(
        lambda found: tuple(sorted(found))
    )
    return st.one_of(
        st.builds(Mark, ids, anchors(), WORDS, note=WORDS, by=READERS, when=WHEN),
        st.builds(Note, ids, st.just("passage"), WORDS, several, by=READERS, when=WHEN),
        decisions(),
        st.builds(Silence, anchors(), st.sampled_from(["aa", "bb"]), READERS, WHEN),
        st.builds(Naming, st.sampled_from(["same", "different"]), names, READERS, WHEN),
        st.builds(Answer, several, st.sampled_from([None, "same", "real conflict"]), WORDS, READERS, WHEN),
        st.builds(Chosen, several, READERS, WHEN),
    )


def sessions() -> st.SearchStrategy[Session]:
    articles = st.builds(SessionArticle, st.sampled_from(["aa", "bb"]), st.sampled_from(["a.txt", "b.txt"]), st.just("0" * 64))
    classes = st.builds(MarkClass, st.sampled_from(["zitat", "zahl"]), st.sampled_from("!?"), st.just("yellow"))
    return st.builds(
        Session,
        title=st.sampled_from(["", "Orlau", "Damm"]),
        articles=st.lists(articles, max_size=3).map(tuple),
        classes=st.lists(classes, max_size=3).map(tuple),
        entries=st.lists(entries(), max_size=8).map(tuple),
        place=st.builds(ReadingPlace, focused=st.sampled_from(["", "aa", "bb"])),
        learning=st.booleans(),
    )
