"""What readers added leaves and comes back as it was, by whoever's program it went through unchanged."""

from collections.abc import Sequence

import leaving
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.export.exports import exported
from lesart.core.export.extract import Extract
from lesart.core.export.extracting import extract
from lesart.core.export.leaving import entries_leaving
from lesart.core.language.passages import passages_of
from lesart.core.model import Article, Comparison
from lesart.core.model.session import Anchor, Decision, Entry, Mark, Naming, Session, Tie, Verdict
from lesart.core.reading import read_article
from lesart.core.session.anchoring import anchor
from lesart.core.session.entries import entries_of, with_entries
from lesart.core.session.importing.importing import entries_from
from lesart.core.session.importing.told import Asked


def _back(leaves: Extract, name: str) -> tuple[Entry, ...]:
    imported = entries_from(exported(leaves, name), leaves.articles, Asked(by="somebody else", when="some other day"))
    assert imported.missed == ()
    return imported.entries


def test_all_that_is_on_the_texts_comes_back_from_web_annotations(samples: Extract) -> None:
    for leaves in (samples, leaving.small()):
        assert _back(leaves, "w3c") == entries_of(entry for entry in entries_leaving(leaves) if not isinstance(entry, Naming))


def test_decisions_come_back_from_tei(samples: Extract) -> None:
    for leaves in (samples, leaving.small()):
        assert _back(leaves, "tei") == entries_of(entry for entry in leaves.session.entries if isinstance(entry, Decision))


_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_WHEN = st.sampled_from(["", "2026-11-20T10:00:00+01:00", "2026-11-20T10:00:00Z"])
_PLACE = st.tuples(st.integers(0, 1), st.integers(0, 80), st.integers(1, 40))


def _articles() -> Sequence[Article]:
    texts = ("Am Damm von Orlau 🌊 standen 230 Helfer.\n\nDas Wasser fiel am Abend, sagte Mey. Niemand kam um.",)
    return [read_article(f"{name}.txt", f"{name}\n\n{text}".encode()) for text in texts for name in ("Eins und mehr", "Zwei und mehr")]


def _anchor(articles: Sequence[Article], place: tuple[int, int, int]) -> Anchor:
    number, start, length = place
    return anchor(articles[number], start, min(start + length, len(articles[number].text)))


def _leaving(entries: Sequence[Entry]) -> Extract:
    articles = tuple(_articles())
    passages = tuple(passage for article in articles for passage in passages_of(article))
    return extract(Comparison(articles, passages), with_entries(Session(), *entries), "all")


@given(
    st.lists(
        st.tuples(_WORDS.filter(bool), _PLACE, _WORDS, st.lists(_WORDS.filter(bool), unique=True), _WORDS, _WORDS, _WHEN),
        min_size=1,
        max_size=4,
    )
)
@settings(max_examples=60, deadline=None)
def test_any_mark_comes_back_from_web_annotations_with_class_tags_note_reader_and_day(
    told: list[tuple[str, tuple[int, int, int], str, list[str], str, str, str]],
) -> None:
    articles = _articles()
    marks = [Mark(name, _anchor(articles, place), kind, tuple(tags), note, by, when) for name, place, kind, tags, note, by, when in told]
    assert _back(_leaving(marks), "w3c") == entries_of(marks)


_VERDICT: st.SearchStrategy[tuple[Verdict, Tie]] = st.sampled_from(
    [("linked", ""), ("linked", "later state"), ("rejected", ""), ("linked", "same")]
)
# XML knows no control characters, and a name is read without the blanks around it.
_NAME = st.sampled_from(["", "Anna", "Ben <b>", "Zoë & Söhne", "&amp;"])


@given(st.lists(st.tuples(_PLACE, _PLACE, _VERDICT, st.booleans(), st.booleans(), _NAME, _WHEN), min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_any_decision_comes_back_from_tei_and_web_annotations(
    told: list[tuple[tuple[int, int, int], tuple[int, int, int], tuple[Verdict, Tie], bool, bool, str, str]],
) -> None:
    articles = _articles()
    decisions: list[Decision] = []
    for one, other, (verdict, tie), suggested, settles, by, when in told:
        a, b = sorted((_anchor(articles, (0, *one[1:])), _anchor(articles, (1, *other[1:]))))
        decisions.append(Decision(a, b, verdict, tie, suggested, settles, by, when))
    for name in ("tei", "w3c"):
        assert _back(_leaving(decisions), name) == entries_of(decisions)
