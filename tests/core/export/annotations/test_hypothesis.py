"""Requests for Hypothes.is: one for each passage, joined by a tag, private, and harmless where the service shows them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import leaving
import pytest
from markdown_it import MarkdownIt

from lesart.core.export.annotations.hypothesis import write
from lesart.core.export.extract import Extract
from lesart.core.export.leaving import excerpts_of

SCHEMA = json.loads((Path(__file__).parents[3] / "schemas" / "hypothesis_annotation.json").read_text("utf-8"))


def _bodies(leaves: Extract) -> list[dict[str, Any]]:
    return [json.loads(line) for line in write(leaves, lambda done, total: None).decode().split("\n")[:-1]]


def _problems(value: Any, schema: dict[str, Any], where: str = "") -> list[str]:
    """Where a value is not as a schema wants it."""
    match schema["type"], value:
        case "string", str():
            return []
        case "array", list():
            return [one for item in value for one in _problems(item, schema["items"], f"{where}[]")]
        case "object", dict():
            missing = [f"{where}.{name} is missing" for name in schema.get("required", ()) if name not in value]
            inside = ((name, below) for name, below in schema.get("properties", {}).items() if name in value)
            return missing + [one for name, below in inside for one in _problems(value[name], below, f"{where}.{name}")]
        case kind, _:
            return [f"{where} is no {kind}"]


def test_the_everyday_extract_is_as_the_golden_file_has_it(golden: Callable[[str, bytes], None]) -> None:
    golden("everyday.hypothesis.jsonl", write(leaving.small(), lambda done, total: None))


def test_the_service_would_take_every_body(samples: Extract) -> None:
    for leaves in (samples, leaving.hostile()):
        assert [problem for body in _bodies(leaves) for problem in _problems(body, SCHEMA)] == []


@pytest.mark.parametrize("broken", [{}, {"uri": 1}, {"uri": "", "tags": "x"}, {"uri": "", "target": [{"selector": [{}]}]}])
def test_a_body_that_the_service_would_refuse_is_noticed(broken: dict[str, Any]) -> None:
    assert _problems(broken, SCHEMA)


def test_each_excerpt_is_one_request_with_one_target_and_both_selectors(samples: Extract) -> None:
    bodies, excerpts = _bodies(samples), excerpts_of(samples)
    assert len(bodies) == len(excerpts)
    for body, excerpt in zip(bodies, excerpts, strict=True):
        [target] = body["target"]
        quote, place = target["selector"]
        assert (quote["type"], quote["exact"]) == ("TextQuoteSelector", excerpt.exact)
        assert (place["type"], place["start"], place["end"]) == ("TextPositionSelector", excerpt.start, excerpt.end)


def test_passages_of_a_claim_share_its_tag_and_tell_each_other() -> None:
    one, other = (body for body in _bodies(leaving.small()) if "lesart:c0" in body["tags"])
    assert "Nach Orlau seien 203 Helfer gekommen." in one["text"]
    assert "Am Damm von Orlau standen 230 Helfer." in other["text"]
    assert one["tags"] == ["lesart:c0", "conflict", "doubt", "Zahl", "prüfen"]


def test_an_article_that_tells_its_address_is_annotated_there(samples: Extract) -> None:
    addresses = {body["uri"] for body in _bodies(samples)}
    assert "https://kolchis-notizen.example/2025/was-der-krisenstab-wirklich-gesagt-hat/" in addresses
    assert sum(address.startswith("urn:x-lesart:article:") for address in addresses) == len(samples.articles) - 1


def test_nothing_becomes_public_unasked(samples: Extract) -> None:
    for body in _bodies(samples):
        assert not {"permissions", "group", "user"} & body.keys()


def test_hostile_words_are_shown_as_words() -> None:
    rendered = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    bodies = _bodies(leaving.hostile())
    for body in bodies:
        html = rendered.render(body["text"])
        for element in ("<script", "<img", "<a ", "<code", "<h1", "<table", "<hr"):
            assert element not in html
        # The service sets what stands between dollars as a formula.
        assert "$" not in body["text"]
        assert not leaving.DRIVES.search(body["text"])
    assert any("&lt;script&gt;alert(1)&lt;/script&gt;" in rendered.render(body["text"]) for body in bodies)


def test_a_passage_tells_how_sure_its_links_are_and_who_decided_and_noted_what() -> None:
    body = write(leaving.small(), lambda done, total: None).decode("utf-8").splitlines()[0]
    text = json.loads(body)["text"]
    assert text.startswith("Stimmt das?\n\n— Anna, 2026-11-20\n\n**Am Damm")
    assert "conflict; likely, 88 %; name: Am Damm von Orlau st" in text
    assert "confirmed as contradicts by Anna, 2026-11-20" in text
    assert "real conflict, by Anna, 2026-11-20: Zwei Zahlen." in text
