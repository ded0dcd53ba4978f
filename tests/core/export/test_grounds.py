import pytest

from lesart.core.export.grounds import Ground, Grounds
from lesart.core.model import (
    Article,
    Comparison,
    DateMention,
    Entity,
    Evidence,
    EvidenceKind,
    Link,
    Mention,
    Passage,
    Quantity,
    Repair,
    Span,
)

ONE = "Am 4. Mai 2021 kamen 1.570 Helfer der Wasser-\nwacht nach Orlau; die Helfer blieben."
OTHER = "Since 4 May a 1,570-strong force from the W.W. is in Orlau with its Helfer and 30 Helfer-Wagen."


def span(text: str, part: str) -> tuple[int, int]:
    return text.index(part), text.index(part) + len(part)


def ground(kind: EvidenceKind, what: str) -> Ground:
    articles = (
        Article("x", "x.txt", ONE, (), (Repair(*span(ONE, "-\n"), ""),)),
        Article("y", "y.txt", OTHER, ()),
    )
    comparison = Comparison(
        articles,
        (Passage("x.0", "x", 0, len(ONE), 0), Passage("y.0", "y", 0, len(OTHER), 0)),
        entities=(
            Entity("e", "ORG", "Wasserwacht", (), (Mention("x", *span(ONE, "Wasser-\nwacht"), ""), Mention("y", *span(OTHER, "W.W."), ""))),
        ),
        quantities=(Quantity("x", *span(ONE, "1.570"), 1570, 1570), Quantity("y", *span(OTHER, "1,570"), 1570, 1570)),
        dates=(DateMention("x", *span(ONE, "4. Mai 2021"), "2021-05-04"), DateMention("y", *span(OTHER, "4 May"), "--05-04")),
    )
    return Grounds(comparison).of(Link("x.0", "y.0", "same", 0.9, (Evidence(kind, what, 1.0),)))[0]


def texts(one: Ground) -> tuple[list[str], list[str]]:
    return [ONE[s.start : s.end] for s in one.a], [OTHER[s.start : s.end] for s in one.b]


@pytest.mark.parametrize(
    ("kind", "what", "here", "there"),
    [
        ("word", "helfer", ["Helfer", "Helfer"], ["Helfer"]),
        ("word", "kamen ~ force", ["kamen"], ["force"]),
        ("word", "Wasserwacht ~ force", ["Wasser-\nwacht"], ["force"]),
        ("name", "Wasserwacht", ["Wasser-\nwacht"], ["W.W."]),
        ("number", "1.570", ["1.570"], ["1,570"]),
        ("date", "--05-04", ["4. Mai 2021"], ["4 May"]),
        ("slot", "1.570 Helfer ~ 30", ["1.570 Helfer"], ["30"]),
    ],
)
def test_evidence_is_found_in_both_passages_as_each_has_it(kind, what, here, there):
    assert texts(ground(kind, what)) == (here, there)


@pytest.mark.parametrize(
    ("kind", "what"), [("neighbours", "passages beside"), ("witness", "a third article"), ("word", ONE), ("given", "by hand")]
)
def test_what_no_words_stand_for_is_nowhere(kind, what):
    assert texts(ground(kind, what)) == ([], [])


def test_the_strongest_reason_comes_first():
    passages = (Passage("x.0", "x", 0, 9, 0), Passage("y.0", "y", 0, 9, 0))
    comparison = Comparison((Article("x", "", "Der Damm.", ()), Article("y", "", "The Damm!", ())), passages)
    link = Link("x.0", "y.0", "same", 0.9, (Evidence("word", "Der ~ The", 0.2), Evidence("word", "Damm", 0.8)))
    assert [(one.evidence.what, one.a) for one in Grounds(comparison).of(link)] == [("Damm", (Span(4, 8),)), ("Der ~ The", (Span(0, 3),))]
