"""A session of odd shape leaves as far as it can: files are changed by hand, and imports know other shapes than the reader makes."""

import io
import lzma
import zipfile
from pathlib import Path

import leaving
import pytest
from lxml import etree

from lesart.core.export.exports import EXPORTS, exported
from lesart.core.export.extract import SCOPES, Extract, Refusal, Scope
from lesart.core.export.extracting import extract
from lesart.core.model.session import Anchor, Answer, Chosen, Decision, Entry, Mark, Naming, Note, Session, Silence
from lesart.core.session.anchoring import anchor
from lesart.core.session.entries import with_entries

SCHEMA = Path(__file__).parents[2] / "schemas" / "tei_all.rng.xz"
ELSEWHERE = "../x file:///etc/passwd http://example.org"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def odd() -> Extract:
    """Notes with too few passages or too many, empty stretches, one passage linked with itself, articles that nobody has."""
    comparison = leaving.small().comparison
    first, second = comparison.articles
    places = [anchor(first, 0, 37), anchor(second, 0, 37), anchor(second, 39, 61)]
    nothing = anchor(first, 3, 3)
    far = Anchor(ELSEWHERE, 0, 4, "weit")
    several: tuple[tuple[Anchor, ...], ...] = ((), tuple(places[:1]), tuple(places), (nothing, nothing), (far, places[0]))
    entries: list[Entry] = [
        Note(f"{on}{number}", on, "Was?", anchors, ELSEWHERE, ("Orlau",))
        for on in ("article", "passage", "link", "claim", "entity")
        for number, anchors in enumerate(several)
    ]
    entries += [Answer(anchors, "wrong match", "nein") for anchors in several]
    entries += [Chosen(anchors) for anchors in several]
    entries += [
        Decision(places[0], places[0], "linked"),
        Decision(places[1], places[0], "linked"),
        Decision(nothing, places[1], "rejected"),
    ]
    entries += [Decision(places[1], places[2], "linked", "translates"), Decision(far, places[0], "linked")]
    entries += [Mark("m0", nothing, "", ("",)), Mark("", places[0], "x", when="٢٠٢٦-١١-٢٠T١٠:٠٠:٠٠"), Mark("m2", far, "x")]
    entries += [Mark("m3", places[1], "x", note="n", by="A", when="9999-99-99T99:99:99")]
    entries += [
        Silence(places[0], ELSEWHERE),
        Silence(places[0], first.id),
        Silence(nothing, ""),
        Naming("same", ()),
        Naming("same", ("Orlau",)),
    ]
    return extract(comparison, with_entries(Session(), *entries), "all")


@pytest.mark.parametrize("name", [export.name for export in EXPORTS])
def test_it_leaves_in_every_format(name: str) -> None:
    try:
        data = exported(odd(), name)
    except Refusal:  # no versions of one text
        assert name == "tei-app"
        return
    assert data


def test_a_note_on_a_link_that_has_not_two_passages_rests() -> None:
    everything = odd()
    noted = [pair for group in everything.groups for pair in group.pairs if pair.notes]
    assert not noted


def test_tei_stays_valid_and_every_pointer_leads_to_something_in_it() -> None:
    root = etree.fromstring(exported(odd(), "tei"))
    schema = etree.RelaxNG(etree.fromstring(lzma.decompress(SCHEMA.read_bytes())))
    assert schema.validate(root), schema.error_log.last_error
    ids = {one.get(XML_ID) for one in root.iter()}
    for one in root.iter():
        for attribute in ("target", "from", "to", "inst", "ana", "resp", "change", "corresp", "who"):
            assert all(pointer[0] == "#" and pointer[1:] in ids for pointer in one.get(attribute, "").split())


@pytest.mark.parametrize("when", ["9999-99-99T99:99:99", "٢٠٢٦-١١-٢٠T١٠:٠٠:٠٠", "2026-02-30T10:00:00", "2026-11-20T10:00:00+01:00"])
def test_a_comment_in_word_has_a_date_only_where_it_is_one(when: str) -> None:
    """Word takes a document with any other for damaged (w:date is an xsd:dateTime)."""
    comparison = leaving.small().comparison
    mark = Mark("m", anchor(comparison.articles[0], 0, 37), "x", note="Was?", by="Anna", when=when)
    data = exported(extract(comparison, with_entries(Session(), mark), "all"), "docx")
    comments = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/comments.xml"))
    dates = [value for one in comments for name, value in one.attrib.items() if name.endswith("}date")]
    assert dates == (["2026-11-20T10:00:00Z"] if when.endswith("+01:00") else [])


@pytest.mark.parametrize("scope", SCOPES)
def test_what_is_said_of_other_words_than_stand_there_does_not_leave(scope: Scope) -> None:
    comparison = leaving.small().comparison
    first, second = comparison.articles
    other = anchor(second, 0, 37)
    odd = (Anchor(first.id, 0, 37, "Zeug"), Anchor(first.id, 900_000_000, 900_000_004, "Damm"), Anchor(second.id, 0, 9_999, second.text))
    entries = [made for n, one in enumerate(odd) for made in (Mark(f"m{n}", one, "x"), Decision(one, other, "linked"), Chosen((one,)))]
    made = extract(comparison, with_entries(Session(), *entries), scope)
    assert made.session.entries == ()
    assert not [one for one in (*made.alone, *(two for group in made.groups for two in group.excerpts)) if one.marks]
