"""What is imported stands beside what readers have said; what can do harm is refused."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.model import Article
from lesart.core.model.session import Anchor, Decision, Session
from lesart.core.session.importing import Asked, UnimportableError, entries_from, importing, taken_in
from lesart.core.session.importing.xmltree import DEEPEST, tree_of

HERE, THERE, NOW = Anchor("aa", 0, 15, "Der Damm brach."), Anchor("bb", 4, 30, "The dam broke."), "2026-11-20T10:00:00+01:00"


def test_what_a_reader_said_stays_unless_the_file_tells_something_later():
    own = Decision(HERE, THERE, "rejected", by="Anna", when="2026-11-18T10:00:00+01:00")
    undated = Decision(HERE, THERE, "linked", by="Anna", when=NOW)
    later = Decision(HERE, THERE, "linked", by="Anna", when="2026-11-19T10:00:00+01:00")
    earlier = Decision(HERE, THERE, "linked", by="Anna", when="2026-11-17T10:00:00+01:00")
    session = Session(entries=(own,))
    for entry, stays in ((undated, own), (earlier, own), (later, later)):
        taken = taken_in(session, [entry], NOW)
        assert taken.session.entries == (stays,)
        assert (taken.added, taken.kept) == (((entry,), ()) if stays == entry else ((), (own,)))


def test_importing_twice_changes_nothing():
    entry = Decision(HERE, THERE, "linked", by="Anna", when=NOW)
    once = taken_in(Session(), [entry], NOW)
    twice = taken_in(once.session, [entry], NOW)
    assert (twice.session, twice.added, twice.kept) == (once.session, (), ())


BOMB = '<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><tmx><tu><tuv><seg>&b;</seg></tuv></tu></tmx>'
THIEF = '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tmx><tu><tuv><seg>&a;</seg></tuv></tu></tmx>'
PARAMETER = '<!DOCTYPE tmx [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]><tmx/>'
UNKNOWN = '<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx><tu><tuv><seg>&auml;</seg></tuv></tu></tmx>'


@pytest.mark.parametrize("data", [BOMB, THIEF, PARAMETER, UNKNOWN])
def test_xml_with_entities_of_its_own_is_refused(articles: list[Article], data: str):
    with pytest.raises(UnimportableError, match="entities of its own; write out what they stand for"):
        entries_from(data.encode(), articles, Asked())


def test_xml_nested_too_deep_is_refused_and_as_deep_as_allowed_is_read():
    with pytest.raises(UnimportableError, match="nested too deep"):
        tree_of(("<a>" * (DEEPEST + 1) + "</a>" * (DEEPEST + 1)).encode())
    assert tree_of(("<a>" * DEEPEST + "</a>" * DEEPEST).encode()).tag == "a"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_xml_is_read_in_the_encoding_that_it_declares(encoding: str):
    declared = encoding.removesuffix("-sig")
    root = tree_of(f'<?xml version="1.0" encoding="{declared}"?><a>Dämme</a>'.encode(encoding))
    assert root.text == "Dämme"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "nothing that can be imported"),
        (b"Der Damm brach.", "neither XML nor JSON"),
        (b"\xff\xd8\xff\xe0", "neither XML nor JSON"),
        (b"<tmx><tu>", "is no XML that can be read"),
        (b'<?xml version="1.0" encoding="klingon"?><tmx/>', "is no XML that can be read"),
        (b"<html/>", "nothing that can be imported"),
        (b'{"a": 1}', "nothing that can be imported"),
        (b"[" * 100_000, "nested too deep"),
        (b'{"schema": "lesart/1", "links": 7}', "is no whole comparison"),
        (
            b'{"schema": "lesart/1", "articles": [{"id": "a", "text": ""}], "passages": [{"id": "p", "article": "a", "start": 1e400}]}',
            "is no whole comparison",
        ),
        (b"<tmx><tu>" + b"<tuv><seg>Damm</seg></tuv>" * 201 + b"</tu></tmx>", "has a unit of 201 variants; more than 200 are not read"),
    ],
)
def test_what_cannot_be_imported_is_told(articles: list[Article], data: bytes, told: str):
    with pytest.raises(UnimportableError, match=told):
        entries_from(data, articles, Asked(relations=frozenset({"same"})))


def test_a_file_that_is_too_large_is_refused_unread(articles: list[Article], monkeypatch):
    monkeypatch.setattr(importing, "LARGEST", 10)
    with pytest.raises(UnimportableError, match="split it"):
        entries_from(b" " * 11, articles, Asked())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["target", "items", "id", "body", "selector", "source", "exact", "type", "creator", "start"]), inner
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_json_of_any_shape_says_nothing_of_articles_that_are_not_there(document: object):
    beside = {"target": "https://example.org"}  # so that it is a list of annotations, whatever else there is
    assert entries_from(json.dumps([document, beside]).encode(), [], Asked()).entries == ()


_NAMES = st.sampled_from(["tmx", "body", "tu", "tuv", "seg", "TEI", "linkGrp", "link", "ptr", "s", "respStmt", "name", "cesAlign"])
_KEYS = st.sampled_from(["target", "xtargets", "toDoc", "fromDoc", "id", "xml:id", "xml:lang", "type", "resp", "change", "ana", "when"])
_VALUES = st.sampled_from(
    ["", "#a #b", "#a", "a b;a", ";", "t.xml", "t.xml#a t.xml#b", "decisions", "a", "#s-aa-1-9 #x--0-0", "s-9-" + "9" * 5000]
)


@st.composite
def xml(draw: st.DrawFn, depth: int = 4) -> str:
    name, attributes = draw(_NAMES), draw(st.dictionaries(_KEYS, _VALUES, max_size=4))
    inner = "".join(draw(st.lists(xml(depth - 1), max_size=3))) if depth else "Orlau der Damm"
    return f"<{name}{''.join(f' {key}={value!r}' for key, value in attributes.items())}>{inner}</{name}>"


@given(xml(), st.sampled_from(["tmx", "TEI", "linkGrp", "cesAlign"]))
def test_xml_of_any_shape_is_read_or_refused_in_words(articles: list[Article], inner: str, root: str):
    data = f"<{root} toDoc='t.xml' fromDoc='t.xml'><link target='#a #b' xtargets='a;b'/>{inner}</{root}>".encode()
    beside = b"<text><s id='a'>Montag brach</s><s id='b'>On Monday</s></text>"
    with suppress(UnimportableError):
        for entry in entries_from(data, articles, Asked(beside=lambda name: beside)).entries:
            assert isinstance(entry, Decision)
            assert entry.a.article != entry.b.article or entry.verdict == "rejected"


def test_places_that_no_text_has_say_nothing(articles: list[Article]):
    ids = [articles[0].id, articles[1].id]
    wrong = [
        {"id": str(start), "article": ids[start % 2], "start": start, "end": end} for start, end in ((-5, 3), (3, 3), (7, 2), (4, 10**9))
    ]
    links = [{"a": one["id"], "b": other["id"], "relation": "same", "score": 1} for one in wrong for other in wrong]
    document = {"schema": "lesart/1", "articles": [{"id": one, "text": ""} for one in ids], "passages": wrong, "links": links}
    found = entries_from(json.dumps(document).encode(), articles, Asked(relations=frozenset({"same"})))
    assert found.entries == ()
    assert found.missed
