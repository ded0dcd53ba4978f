"""TEI: all texts in full, with what was found and what readers added standing off; valid for everybody who has the schema."""

import lzma
import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import leaving
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from lesart.core.cleantext import clean
from lesart.core.export.extract import Extract
from lesart.core.export.extracting import extract
from lesart.core.export.tei.app import write as write_versions
from lesart.core.export.tei.tei import write
from lesart.core.export.tei.xml import plain
from lesart.core.language.passages import passages_of
from lesart.core.model import Article, Comparison, Entity, Mention
from lesart.core.model.session import Mark, Session
from lesart.core.reading import read_article
from lesart.core.session.anchoring import anchor
from lesart.core.session.entries import with_entries

SCHEMA = Path(__file__).parents[3] / "schemas" / "tei_all.rng.xz"
TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
BLOCKS = {f"{TEI}{name}" for name in ("head", "p", "item", "quote", "ab")}


def _written(leaves: Extract) -> bytes:
    return write(leaves, lambda done, total: None)


def _all(root: Element, name: str) -> list[Element]:
    return list(root.iter(TEI + name))


def _group(root: Element, name: str, kind: str) -> Element:
    return next(group for group in _all(root, name) if group.get("type") == kind)


def _blocks(text: Element) -> Iterator[str]:
    """What a text reads, block by block."""
    for block in text.iter():
        if block.tag in BLOCKS:
            yield "".join(block.itertext())


def _told(link: Element, root: Element) -> dict[str, str]:
    """What a decision says, with its reader and day looked up."""
    named = {element.get(ID): element for element in root.iter()}
    reader, change = named[link.attrib["resp"][1:]], named[link.attrib["change"][1:]]
    return {"reader": reader.findtext(f"{TEI}name", ""), "when": change.attrib["when"], **link.attrib}


def test_the_everyday_extract_is_as_the_golden_file_has_it(golden: Callable[[str, bytes], None]) -> None:
    golden("everyday.tei.xml", _written(leaving.small()).replace(f'version="{version("lesart")}"'.encode(), b'version="0"'))


def test_the_texts_of_two_samples_are_as_the_golden_file_has_them(samples: Extract, golden: Callable[[str, bytes], None]) -> None:
    articles = samples.articles[1:3]
    passages = tuple(passage for article in articles for passage in passages_of(article))
    mark = Mark("m", anchor(articles[0], 20, 120), "quote", ("Quelle",), "Woher?", "Anna", "2026-11-20T10:00:00+01:00")
    leaves = extract(Comparison(articles, passages), with_entries(Session(), mark), "all")
    golden("samples.tei.xml", _written(leaves).replace(f'version="{version("lesart")}"'.encode(), b'version="0"'))


def test_nothing_of_any_article_is_lost(samples: Extract) -> None:
    for leaves in (samples, leaving.hostile()):
        texts = {text.get(ID): text for text in _all(fromstring(_written(leaves)), "text")}
        for article in leaves.articles:
            read = [plain(clean(article, block.start, block.end).text) for block in article.blocks]
            assert list(_blocks(texts[f"t-{article.id}"])) == read


def test_every_passage_is_an_s_whose_id_tells_its_place(samples: Extract) -> None:
    found = {element.get(ID): "".join(element.itertext()) for element in _all(fromstring(_written(samples)), "s")}
    articles = {article.id: article for article in samples.articles}
    assert len(found) == len(samples.comparison.passages)
    for name, words in found.items():
        parts = re.fullmatch(r"s-(.+)-(\d+)-(\d+)", name or "")
        assert parts
        assert words == plain(clean(articles[parts[1]], int(parts[2]), int(parts[3])).text)


def test_every_pointer_points_at_something_and_no_id_is_given_twice(samples: Extract) -> None:
    for leaves in (samples, leaving.small(), leaving.hostile()):
        root = fromstring(_written(leaves))
        ids = Counter(element.attrib[ID] for element in root.iter() if ID in element.attrib)
        assert set(ids.values()) == {1}
        pointers = ("target", "from", "to", "resp", "ana", "change", "inst", "who", "corresp")
        pointed = {one for element in root.iter() for key in pointers for one in element.get(key, "").split()}
        pointed |= {one for element in root.iter() for one in element.get("ref", "").split()}
        assert {one.removeprefix("#") for one in pointed if one.startswith("#")} <= ids.keys()


def test_links_have_a_type_a_certainty_and_reasons(samples: Extract) -> None:
    root = fromstring(_written(samples))
    links = {link.attrib[ID]: link for group in _all(root, "linkGrp") if group.get("type") == "links" for link in group.iter(f"{TEI}link")}
    pairs = [(pair.relation, f"#s-{pair.a} #s-{pair.b}") for group in samples.groups for pair in group.pairs]
    assert Counter((link.attrib["type"], link.attrib["target"]) for link in links.values()) == Counter(pairs)
    degrees = {one.attrib["target"][1:]: float(one.attrib["degree"]) for one in _all(root, "certainty")}
    assert degrees.keys() == links.keys()
    assert {link.attrib["cert"] for link in links.values()} == {"high", "medium", "low"}


def test_decisions_tell_verdict_tie_reader_and_day() -> None:
    root = fromstring(_written(leaving.small()))
    told = [_told(link, root) for link in _group(root, "linkGrp", "decisions")]
    assert [(one["reader"], one["type"], one.get("subtype"), one.get("ana"), one["when"][:10]) for one in told] == [
        ("Anna", "linked", "contradicts", "#suggested", "2026-11-20"),
        ("Anna", "linked", "same", "#suggested", "2026-11-20"),
        ("Ben", "rejected", None, "#suggested", "2026-11-21"),
    ]


def test_a_mark_spans_its_words_and_has_its_class_and_tags(samples: Extract) -> None:
    article = samples.articles[1]
    start = article.text.index("Kolchis-Notizen, Henrike")
    mark = Mark("own", anchor(article, start + 3, start + 40), "doubt", ("Zahl",), "Wer?", "Anna", "2026-11-20T10:00:00+01:00")
    leaves = replace(samples, session=with_entries(samples.session, mark))
    root = fromstring(_written(leaves))
    span = next(one for one in _group(root, "spanGrp", "marks") if one.text == "Wer?")
    meanings = {one.get(ID): "".join(one.itertext()).strip() for one in _all(root, "category")}
    assert [meanings[one[1:]] for one in span.attrib["ana"].split()] == ["doubt", "Zahl"]
    text = next(text for text in _all(root, "text") if text.get(ID) == f"t-{article.id}")
    assert _between(text, span.attrib["from"][1:], span.attrib["to"][1:]) == plain(clean(article, start + 3, start + 40).text)


def test_names_stand_in_lists_with_their_variants_and_are_referred_to(samples: Extract) -> None:
    root = fromstring(_written(samples))
    entities = samples.comparison.entities
    for label, single, named in (("PER", "person", "persName"), ("LOC", "place", "placeName"), ("ORG", "org", "orgName")):
        listed = {(one[0].text, frozenset(name.text for name in one)) for one in _all(root, single)}
        assert listed == {
            (plain(entity.name), frozenset(map(plain, {entity.name, *entity.variants}))) for entity in entities if entity.label == label
        }
        assert any(mention.get("ref") for mention in _all(root, named))


def test_who_says_a_passage_and_what_it_says_stands_off() -> None:
    root = fromstring(_written(leaving.small()))
    speakers = [(one.text, one.attrib["type"], one.attrib["subtype"]) for one in _group(root, "spanGrp", "speakers")]
    assert ("Oberst Mey", "named", "indirect") in speakers
    assert [one.text for one in _group(root, "spanGrp", "values")] == ["230 Helfer", "203 Helfer"]


def test_notes_answers_silences_and_names_are_told_of_what_they_are_on() -> None:
    root = fromstring(_written(leaving.small()))
    said = Counter((one.attrib["type"], one.get("subtype")) for one in _all(root, "interp"))
    assert set(said) == {
        *(("note", on) for on in ("passage", "link", "claim", "article", "entity")),
        ("answer", "real-conflict"),
        ("silence", None),
        ("chosen", None),
        ("names", "same"),
    }


def test_marked_passages_alone_take_less_along_and_yet_the_whole_texts() -> None:
    everything, marked = (fromstring(_written(leaving.small(scope))) for scope in ("all", "marked"))
    assert [list(_blocks(text)) for text in _all(marked, "text")] == [list(_blocks(text)) for text in _all(everything, "text")]
    assert len(_all(marked, "link")) < len(_all(everything, "link"))


def test_without_a_session_and_claims_the_texts_leave_alone() -> None:
    article = read_article("a.txt", b"Ein Satz.\n\nNoch einer.")
    root = fromstring(_written(extract(Comparison((article,), passages_of(article)), Session(), "all")))
    assert _all(root, "standOff") == []
    assert list(_blocks(_all(root, "body")[0])) == ["Ein Satz.", "Noch einer."]


def test_hostile_words_leave_as_words() -> None:
    data = _written(leaving.hostile())
    assert not leaving.DRIVES.search(data.decode())
    assert b"<!DOCTYPE" not in data
    assert b"<script" not in data
    notes = {one.text for one in _all(fromstring(data), "interp")}
    assert leaving.HOSTILE["entity"] in notes


_PIECES = st.lists(
    st.sampled_from(["Anna ", "Orlau", ". ", "\n\n", "# Kopf\n\n", "- Punkt\n", "230 ", "„ja“ ", "\u202e", "\r\n", "🌊", "*"])
)


@given(_PIECES.map("".join).filter(lambda text: any(letter.isalnum() for letter in text)), st.data())
@settings(max_examples=60)
def test_marks_and_names_at_any_place_lose_no_character_and_span_their_words(text: str, data: st.DataObject) -> None:
    article = read_article("a.md", text.encode())
    places = st.integers(0, len(article.text)).flatmap(lambda start: st.tuples(st.just(start), st.integers(start, len(article.text))))
    marked, named = data.draw(st.lists(places, max_size=4)), data.draw(st.lists(places, max_size=4))
    marks = [Mark(str(number), anchor(article, *place), "doubt", (), f"note {number}") for number, place in enumerate(marked)]
    mentions = tuple(Mention(article.id, *place, "model") for place in named if place[0] < place[1])
    comparison = Comparison((article,), passages_of(article), (Entity("PER:a", "PER", "Anna", ("Anna",), mentions),))
    root = fromstring(_written(extract(comparison, with_entries(Session(), *marks), "all")))
    body = _all(root, "body")[0]
    assert list(_blocks(body)) == [plain(clean(article, block.start, block.end).text) for block in article.blocks]
    for mark in marks:
        span = next(one for one in _group(root, "spanGrp", "marks") if one.text == mark.note)
        if "to" in span.attrib:
            assert _between(body, span.attrib["from"][1:], span.attrib["to"][1:]) == _read(article, mark.anchor.start, mark.anchor.end)


def _read(article: Article, start: int, end: int) -> str:
    """What a stretch reads, block by block, without what stands between them."""
    stretches = ((clean(article, block.start, block.end)) for block in article.blocks)
    return plain("".join(one.text[one.from_source(start) : one.from_source(end)] for one in stretches))


def _between(text: Element, first: str, last: str) -> str:
    """What is read in the blocks of a text from one anchor to another."""
    read: list[str] = []
    state = {"on": False}

    def walk(element: Element, inside: bool) -> None:
        inside = inside or element.tag in BLOCKS
        if element.get(ID) == first:
            state["on"] = True
        if element.get(ID) == last:
            state["on"] = False
        if state["on"] and inside and element.text:
            read.append(element.text)
        for child in element:
            walk(child, inside)
            if state["on"] and inside and child.tail:
                read.append(child.tail)

    walk(text, False)
    return "".join(read)


def _documents(samples: Extract, versions: Extract) -> dict[str, bytes]:
    return {
        "samples.xml": _written(samples),
        "small.xml": _written(leaving.small()),
        "marked.xml": _written(leaving.small("marked")),
        "hostile.xml": _written(leaving.hostile()),
        "versions.xml": write_versions(versions, lambda done, total: None),
    }


BROKEN = (("<linkGrp ", '<linkGrp who="#x" '), ("<standOff>", "<standOff><p>text</p>"), ('locus="value"', 'locus="nowhere"'))
"""What no TEI document may hold, put in place of what ours does."""


@cache
def _schema() -> bytes:
    return lzma.decompress(SCHEMA.read_bytes())


def test_jing_finds_all_of_it_valid_and_what_is_broken_not(
    other_side: Callable[[str], Path], tmp_path: Path, samples: Extract, versions: Extract
) -> None:
    jing, schema = other_side("jing"), tmp_path / "tei_all.rng"
    schema.write_bytes(_schema())
    documents = _documents(samples, versions)
    broken = {f"broken{number}.xml": _broken(documents["small.xml"], *change) for number, change in enumerate(BROKEN)}
    for name, data in {**documents, **broken}.items():
        (tmp_path / name).write_bytes(data)
    complaints = subprocess.run(
        [jing, schema, *(tmp_path / name for name in (*documents, *broken))], capture_output=True, text=True, encoding="utf-8", check=False
    ).stdout
    assert {Path(line.partition(":")[0]).name for line in complaints.splitlines()} == broken.keys(), complaints


def test_lxml_finds_all_of_it_valid_and_what_is_broken_not(other_side: Callable[[str], Path], samples: Extract, versions: Extract) -> None:
    # It takes lxml some seconds to read the schema: only where the other validators are, too.
    other_side("jing")
    schema = etree.RelaxNG(etree.fromstring(_schema()))
    documents = _documents(samples, versions)
    for name, data in documents.items():
        assert schema.validate(etree.fromstring(data)), (name, schema.error_log.last_error)
    for change in BROKEN:
        assert not schema.validate(etree.fromstring(_broken(documents["small.xml"], *change)))


def _broken(data: bytes, ours: str, theirs: str) -> bytes:
    assert ours.encode() in data
    return data.replace(ours.encode(), theirs.encode(), 1)
