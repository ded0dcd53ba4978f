"""Versions of one text with an apparatus: what all read alike once, and every version whole."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from importlib.metadata import version
from xml.etree.ElementTree import Element, fromstring

import leaving
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.cleantext import clean
from lesart.core.export.extract import Extract, Refusal
from lesart.core.export.tei.app import write
from lesart.core.export.tei.collation import strangers
from lesart.core.export.tei.xml import plain
from lesart.core.model import Article
from lesart.core.reading import read_article

TEI = "{http://www.tei-c.org/ns/1.0}"
Together = Callable[[Sequence[str]], Extract]


def _written(leaves: Extract) -> bytes:
    return write(leaves, lambda done, total: None)


def _read(root: Element, article: Article) -> list[str]:
    """The text of one witness, block by block, taken out of the apparatus."""
    body = root.find(f"{TEI}text/{TEI}body/{TEI}div")
    assert body is not None
    return ["".join(_words(block, article)) for block in _blocks(body, article)]


def _blocks(element: Element, article: Article) -> Iterator[Element]:
    for child in element:
        if child.tag == f"{TEI}app":
            for reading in child:
                if f"#w-{article.id}" in reading.attrib["wit"].split():
                    yield from _blocks(reading, article)
        else:
            yield child


def _words(element: Element, article: Article) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        for reading in child:
            if f"#w-{article.id}" in reading.attrib["wit"].split():
                yield from _words(reading, article)
        yield child.tail or ""


def _told(article: Article) -> list[str]:
    return [plain(clean(article, block.start, block.end).text) for block in article.blocks]


def _partings(root: Element) -> list[tuple[str, list[tuple[str, int]]]]:
    """Every place where versions part inside a block: its class, and each reading with how many have it."""
    found = [one for one in root.iter(f"{TEI}app") if one.get("type") != "block"]
    return [(one.attrib["type"], [(reading.text or "", len(reading.attrib["wit"].split())) for reading in one]) for one in found]


def test_the_versions_are_as_the_golden_file_has_them(versions: Extract, golden: Callable[[str, bytes], None]) -> None:
    golden("versions.tei.xml", _written(versions).replace(f'version="{version("lesart")}"'.encode(), b'version="0"'))


def test_each_difference_stands_once_with_its_class_and_all_readings(versions: Extract) -> None:
    assert _partings(fromstring(_written(versions))) == [
        ("wording", [("Hochwasser", 2), ("Flut", 1)]),
        ("number", [("230 ", 2), ("203 ", 1)]),
        ("wording", [("", 2), ("erst spät ", 1)]),
        ("modality", [("", 2), (" Niemand schlief.", 1)]),
    ]


def test_a_paragraph_that_one_version_lacks_or_adds_stands_whole(versions: Extract) -> None:
    root = fromstring(_written(versions))
    blocks = [one for one in root.iter(f"{TEI}app") if one.get("type") == "block"]
    told = [[("".join(reading.itertext()), len(reading.attrib["wit"].split())) for reading in one] for one in blocks]
    assert told == [
        [("Die Brücke blieb offen. Anna Kellring dankte allen, die gekommen waren.", 2), ("", 1)],
        [("", 2), ("Ein neuer Absatz steht hier.", 1)],
    ]


def test_every_version_can_be_read_out_again(versions: Extract) -> None:
    root = fromstring(_written(versions))
    for article in versions.articles:
        assert _read(root, article) == _told(article)


def test_all_witnesses_are_listed(versions: Extract) -> None:
    listed = [one.text for one in fromstring(_written(versions)).iter(f"{TEI}witness")]
    assert listed == ["Hochwasser in Orlau", "Hochwasser in Orlau", "Flut in Orlau"]


_WORDS = st.sampled_from(
    [
        "Am",
        "Damm",
        "von",
        "Orlau",
        "standen",
        "230",
        "203",
        "Helfer",
        ".",
        ",",
        "und",
        "nicht",
        "gestern",
        "Abend",
        "fiel",
        "das",
        "Wasser",
        "🌊",
        "\u202e",
        "<p>",
        "&",
        "]]>",
    ]
)
_PARAGRAPH = st.lists(_WORDS, min_size=1, max_size=25).map(" ".join)
_TEXT = st.lists(_PARAGRAPH, min_size=1, max_size=4).map("\n\n".join)


@given(_TEXT, st.data())
@settings(max_examples=80, deadline=None)
def test_whatever_was_changed_each_version_is_read_out_exactly(together: Together, text: str, data: st.DataObject) -> None:
    base = "Die Chronik des Dammes von Orlau, wie sie im Rathaus hinter Glas an der Wand hängt.\n\n" * 2 + text
    texts = [base, *(_changed(base, data) for _ in range(data.draw(st.integers(1, 3))))]
    leaves = together(list(dict.fromkeys(texts)))
    if len(leaves.articles) < 2 or strangers(leaves.articles):
        return
    root = fromstring(_written(leaves))
    for article in leaves.articles:
        assert _read(root, article) == _told(article)


def _changed(text: str, data: st.DataObject) -> str:
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        end = min(len(text), at + data.draw(st.integers(0, 12)))
        text = text[:at] + data.draw(st.one_of(_PARAGRAPH, st.sampled_from(["", " ", "\n\n"]))) + text[end:]
    return text


def test_articles_that_tell_one_matter_in_texts_of_their_own_are_refused_with_a_way_out(samples: Extract) -> None:
    with pytest.raises(Refusal, match=r"no versions of one text.*Export them as tei"):
        _written(samples)


def test_one_article_that_is_no_version_is_named(versions: Extract, together: Together) -> None:
    other = read_article(
        "other.txt", "Ganz etwas anderes\n\nVon Katzen, die in Wien auf warmen Dächern schlafen, ist hier die Rede.".encode()
    )
    for articles in ((*versions.articles, other), (other, *versions.articles)):
        with pytest.raises(Refusal, match=r"versions of: Ganz etwas anderes"):
            _written(replace(versions, articles=articles))


def test_one_text_alone_has_no_versions(together: Together) -> None:
    with pytest.raises(Refusal, match="only one article"):
        _written(together(["Ein Satz."]))


@given(st.permutations(range(4)))
def test_who_is_a_stranger_does_not_depend_on_the_order(together: Together, order: list[int]) -> None:
    texts = [
        "Am Damm von Orlau standen am Dienstag zweihundert Helfer bis zum Abend.",
        "Am Damm von Orlau standen am Dienstag dreihundert Helfer bis zum Abend.",
        "Von Katzen, die in Wien auf warmen Dächern schlafen, ist hier die Rede.",
        "Von Katzen, die in Wien auf kalten Dächern schlafen, ist hier die Rede.",
    ]
    articles = together(texts).articles
    found = strangers([articles[at] for at in order])
    assert {article.id for article in found} == {article.id for article in strangers(articles)}
    assert len(found) == 2


def test_the_samples_are_far_from_versions_and_a_reworked_text_is_near(samples: Extract, together: Together) -> None:
    assert len(strangers(samples.articles)) == len(samples.articles) - 1
    text = samples.articles[0].text
    words = text.split(" ")
    reworked = " ".join("anderswo" if at % 6 == 5 else word for at, word in enumerate(words))
    assert not strangers(together([text, reworked]).articles)


def test_hostile_words_leave_as_words() -> None:
    hostile = leaving.hostile()
    data = _written(hostile)
    assert not leaving.DRIVES.search(data.decode())
    root = fromstring(data)
    for article in hostile.articles:
        assert _read(root, article) == _told(article)
