"""Sessions for tests: one of everything, and any at all."""

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
)

HOSTILE = '\x00\x1b[31m\x9b\n\r\u2028\u202e\ufeff\ud800"\\\N{GRINNING FACE}é</script>=1+1'

words = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from(HOSTILE)), max_size=12)
"""Any text, with what would drive a screen, break a line or end a string."""
names = st.sampled_from("abcd")
times = st.sampled_from(["", "2026-03-01T10:00:00+01:00", "2026-03-02T09:00:00+01:00"])
readers = st.sampled_from(["", "ada", "ben"])


@st.composite
def anchors(draw: st.DrawFn) -> Anchor:
    start = draw(st.integers(0, 9))
    return Anchor(draw(names), start, start + draw(st.integers(0, 3)), draw(words), draw(words), draw(words))


pairs = st.tuples(anchors(), anchors()).map(sorted)
several = st.lists(anchors(), min_size=1, max_size=3).map(sorted).map(tuple)
tags = st.lists(words, max_size=2).map(tuple)

marks = st.builds(Mark, names, anchors(), words, tags, words, readers, times)
notes = st.builds(
    Note, names, st.sampled_from(["article", "passage", "link", "claim", "entity"]), words, several, names, tags, readers, times
)
decisions = st.builds(
    lambda pair, *rest: Decision(*pair, *rest),
    pairs,
    st.sampled_from(["linked", "rejected"]),
    st.sampled_from(["", "same", "supports", "contradicts", "later state", "quotes", "translates"]),
    st.booleans(),
    st.booleans(),
    readers,
    times,
)
silences = st.builds(Silence, anchors(), names, readers, times)
namings = st.builds(Naming, st.sampled_from(["same", "different"]), st.lists(words, min_size=2, max_size=3).map(tuple), readers, times)
choices = st.sampled_from([None, "same", "later state", "real conflict", "wrong match"])
answers = st.builds(Answer, several, choices, words, readers, times)
chosen = st.builds(Chosen, several, readers, times)

entries: st.SearchStrategy[Entry] = st.one_of(marks, notes, decisions, silences, namings, answers, chosen)
articles = st.builds(SessionArticle, names, words, words, words, words, st.none() | words, words, words, words)
classes = st.builds(MarkClass, names, words, words)
places = st.builds(ReadingPlace, tags, tags, names, st.integers(0, 99), names)
sessions = st.builds(
    Session,
    words,
    st.lists(articles, max_size=3).map(tuple),
    st.lists(classes, max_size=2).map(tuple),
    st.lists(entries, max_size=6).map(tuple),
    places,
    st.booleans(),
)


def mark(name: str, note: str = "", by: str = "ada") -> Mark:
    """A mark by its id."""
    return Mark(name, Anchor("a", 0, 4, "Some", "", " words"), "important", note=note, by=by)
