"""Web Annotations: what a reader added and what was found, for programs that know neither lesart nor its files."""

import json
import subprocess
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import leaving
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.export.annotations.targets import as_json, iri, selectors
from lesart.core.export.annotations.w3c import write
from lesart.core.export.extract import Extract
from lesart.core.export.extracting import extract
from lesart.core.model import Article
from lesart.core.model.session import Mark
from lesart.core.reading import read_article
from lesart.core.session.anchoring import anchor
from lesart.core.session.entries import with_entries

SCHEMAS = Path(__file__).parents[3] / "schemas"
HERE = Path(__file__).parent


def _items(data: bytes) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads(data)["first"]["items"]
    return items


def _written(leaves: Extract) -> bytes:
    return write(leaves, lambda done, total: None)


def _of(items: Iterable[dict[str, Any]], motivation: str) -> list[dict[str, Any]]:
    return [item for item in items if item["motivation"] == motivation]


def _said(item: dict[str, Any]) -> list[tuple[str, str]]:
    return [(body["purpose"], body["value"]) for body in item["body"] if "value" in body]


def test_the_everyday_extract_is_as_the_golden_file_has_it(golden: Callable[[str, bytes], None]) -> None:
    golden("everyday.w3c.jsonld", _written(leaving.small()))


def test_every_target_names_its_words_and_its_place_and_both_are_the_same_in_the_text(samples: Extract) -> None:
    texts = {iri("article", article.id): article.text for article in samples.articles}
    for item in _items(_written(samples)):
        for target in _targets(item):
            quote, place = target["selector"]
            text = texts[target["source"]]
            assert text[place["start"] : place["end"]] == quote["exact"]
            assert text[: place["start"]].endswith(quote["prefix"])
            assert text[place["end"] :].startswith(quote["suffix"])


def test_a_mark_leaves_with_class_tags_note_reader_and_day() -> None:
    mark = next(item for item in _items(_written(leaving.small())) if item["id"] == "urn:x-lesart:mark:m1")
    assert mark["motivation"] == "highlighting"
    assert _said(mark) == [("classifying", "doubt"), ("tagging", "Zahl"), ("tagging", "prüfen"), ("commenting", "Stimmt das?")]
    assert (mark["creator"], mark["created"]) == ({"type": "Person", "name": "Anna"}, "2026-11-20T10:00:00+01:00")


def test_a_link_has_two_targets_and_says_how_the_passages_relate_and_why() -> None:
    links = _of(_items(_written(leaving.small())), "linking")
    assert [len(link["target"]) for link in links] == [2, 2]
    assert _said(links[0])[0] == ("classifying", "conflict")
    assert ("describing", "name: Am Damm von Orlau st") in _said(links[0])


def test_decisions_of_two_readers_on_one_pair_are_both_told() -> None:
    decided = [item for item in _of(_items(_written(leaving.small())), "assessing") if ":decision:" in item["id"]]
    assert sorted((item["creator"]["name"], *dict(_said(item)).values()) for item in decided) == [
        ("Anna", "linked", "contradicts", "suggested"),
        ("Anna", "linked", "same", "suggested"),
        ("Ben", "rejected", "suggested"),
    ]


def test_passages_of_one_claim_share_a_tag() -> None:
    tagged = [
        value for item in _of(_items(_written(leaving.small())), "identifying") for purpose, value in _said(item) if purpose == "tagging"
    ]
    assert tagged == ["lesart:c0", "lesart:c0", "lesart:c1", "lesart:c1"]


def test_no_two_annotations_have_one_name(samples: Extract) -> None:
    for leaves in (samples, leaving.hostile()):
        names = [item["id"] for item in _items(_written(leaves))]
        assert len(names) == len(set(names)) == json.loads(_written(leaves))["total"]


def test_with_marked_passages_only_what_is_about_them_leaves() -> None:
    everything, marked = (_items(_written(leaving.small(scope))) for scope in ("all", "marked"))
    assert {item["id"] for item in marked} < {item["id"] for item in everything}
    assert "urn:x-lesart:mark:m2" in {item["id"] for item in marked}


def test_a_note_on_an_article_stands_at_its_title_and_names_the_article(samples: Extract) -> None:
    noted = [
        item
        for item in _items(_written(samples))
        if any(body.get("source") for body in item["body"]) and item["motivation"] == "commenting"
    ]
    titles = {iri("article", article.id): article.metadata.title for article in samples.articles}
    assert [item["body"][1]["source"] for item in noted] == [target["source"] for item in noted for target in _targets(item)] != []
    for target in (target for item in noted for target in _targets(item)):
        assert titles[target["source"]] in target["selector"][0]["exact"]


def test_each_article_is_described_once_at_its_title_with_its_address(samples: Extract) -> None:
    described = _of(_items(_written(samples)), "describing")
    assert [item["target"]["source"] for item in described] == [iri("article", article.id) for article in samples.articles]
    translation = described[1]
    assert ("describing", "Kolchis-Notizen, 2025-05-09") in _said(translation)
    assert translation["body"][-1]["source"] == "https://kolchis-notizen.example/2025/was-der-krisenstab-wirklich-gesagt-hat/"


def test_a_day_that_is_none_is_left_out() -> None:
    everyday = leaving.small()
    mark = next(entry for entry in everyday.session.entries if isinstance(entry, Mark))
    undated = replace(everyday, session=with_entries(everyday.session, replace(mark, when="gestern")))
    assert "created" not in next(item for item in _items(_written(undated)) if item["id"] == f"urn:x-lesart:mark:{mark.id}")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_words_come_back_exactly_and_nothing_in_them_drives(words: str) -> None:
    written = as_json({"value": words})
    assert json.loads(written) == {"value": words}
    assert not leaving.DRIVES.search(written)


@given(st.text(min_size=1).filter(lambda text: text.strip()), st.data())
def test_a_selector_selects_what_was_marked_in_whatever_text(text: str, data: st.DataObject) -> None:
    article = Article("a", "a.txt", text, ())
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote, place = selectors(anchor(article, start, end))
    assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
    assert text[place["start"] : place["end"]] == quote["exact"]


def test_hostile_words_leave_as_words() -> None:
    data = _written(leaving.hostile())
    assert not leaving.DRIVES.search(data.decode())
    notes = {value for item in _items(data) for purpose, value in _said(item) if purpose == "commenting"}
    assert leaving.HOSTILE["script"] in notes
    assert leaving.HOSTILE["surrogate"].replace("\ud83d", "\N{REPLACEMENT CHARACTER}") in notes


@pytest.fixture
def recogito(other_side: Callable[[str], Path], tmp_path: Path) -> Callable[[Extract], list[dict[str, Any]]]:
    """What Recogito's own parser and its way into a page make of an extract."""
    node, modules = other_side("node"), other_side("jsdom").parent
    other_side("@recogito/text-annotator")

    def read(leaves: Extract) -> list[dict[str, Any]]:
        annotations, texts = tmp_path / "annotations.jsonld", tmp_path / "texts.json"
        annotations.write_bytes(_written(leaves))
        texts.write_text(json.dumps({iri("article", article.id): article.text for article in leaves.articles}), "utf-8")
        return _told(node, HERE / "recogito.mjs", modules, annotations, texts)

    return read


def test_recogito_reads_it_and_finds_the_same_characters(recogito: Callable[[Extract], list[dict[str, Any]]], samples: Extract) -> None:
    read = recogito(samples)
    assert len(read) == len(_items(_written(samples)))
    assert [one for one in read if "error" in one] == []
    for one in read:
        assert one["quotes"] == one["selected"] != []


def test_recogito_shows_class_tags_and_note_of_a_mark(recogito: Callable[[Extract], list[dict[str, Any]]]) -> None:
    mark = next(one for one in recogito(leaving.small()) if one["id"] == "urn:x-lesart:mark:m1")
    assert mark["bodies"] == [["classifying", "doubt"], ["tagging", "Zahl"], ["tagging", "prüfen"], ["commenting", "Stimmt das?"]]
    assert mark["creator"]["name"] == "Anna"


def test_recogito_counts_code_units_and_is_off_by_one_for_each_emoji_before_though_the_words_are_right(
    recogito: Callable[[Extract], list[dict[str, Any]]],
) -> None:
    everyday = leaving.small()
    article = read_article("emoji.txt", "Hochwasser 🌊🌊 in Orlau.\n\nNiemand kam um.".encode())
    mark = Mark("m", anchor(article, article.text.index("Orlau"), article.text.index("Orlau") + 5), "quote")
    comparison = replace(everyday.comparison, articles=(article,), passages=(), entities=(), links=(), claims=(), only_here=())
    read = recogito(extract(comparison, with_entries(replace(everyday.session, entries=()), mark), "all"))
    assert [(one["quotes"], one["selected"]) for one in read if ":mark:" in one["id"]] == [(["Orlau"], ["n Orl"])]


def test_a_json_ld_processor_knows_every_term(other_side: Callable[[str], Path], tmp_path: Path, samples: Extract) -> None:
    document = tmp_path / "annotations.jsonld"
    document.write_bytes(_written(samples))
    [collection] = _told(other_side("node"), HERE / "expand.mjs", other_side("jsonld").parent, document, SCHEMAS / "anno.jsonld")
    assert collection["@type"] == ["http://www.w3.org/ns/activitystreams#OrderedCollection"]
    [page] = collection["http://www.w3.org/ns/activitystreams#first"]
    items = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert len(items) == len(_items(_written(samples)))
    for item in items:
        [motivation] = item["http://www.w3.org/ns/oa#motivatedBy"]
        assert motivation["@id"].startswith("http://www.w3.org/ns/oa#")


def test_the_context_has_every_term_that_is_written(samples: Extract) -> None:
    terms = json.loads((SCHEMAS / "anno.jsonld").read_text("utf-8"))["@context"]
    used: set[str] = set()
    _gather(json.loads(_written(samples)), used)
    assert used - {"@context"} <= terms.keys()


def _gather(node: object, used: set[str]) -> None:
    """Every key, and every value that stands for a thing by its name."""
    if isinstance(node, Mapping):
        used |= node.keys()
        used |= {node[key] for key in ("type", "motivation", "purpose") if key in node}
        for value in node.values():
            _gather(value, used)
    elif isinstance(node, list):
        for value in node:
            _gather(value, used)


def _targets(item: dict[str, Any]) -> list[dict[str, Any]]:
    target = item["target"]
    return target if isinstance(target, list) else [target]


def _told(node: Path, script: Path, modules: Path, *files: Path) -> list[dict[str, Any]]:
    done = subprocess.run([node, script, modules, *files], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    told: list[dict[str, Any]] = json.loads(done.stdout)
    return told
