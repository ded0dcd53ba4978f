"""Markdown that leaves is read back by another program to the same quotes, whatever stands in them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import leaving
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lesart.core.export.exports import exported
from lesart.core.export.extract import Excerpt, Extract
from lesart.core.export.highlighting import runs
from lesart.core.export.markdown.escaping import escape, opening
from lesart.core.model.session import Mark
from lesart.core.safetext import safe

FLAVOURS = ["markdown", "obsidian"]


def excerpts(extract: Extract) -> Iterator[Excerpt]:
    for group in extract.groups:
        yield from group.excerpts
    yield from extract.alone


def body(text: str, flavour: str) -> str:
    """Without what Obsidian alone reads: properties and highlights."""
    if flavour != "obsidian":
        return text
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    return re.sub(r"\\.|==", lambda found: found[0] if found[0].startswith("\\") else "", text)


def quotes(text: str) -> list[str]:
    """What stands in block quotes, as plain text."""
    found, depth = [], 0
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        if token.type in ("blockquote_open", "blockquote_close"):
            depth += token.nesting
            if token.nesting > 0:
                found.append("")
        elif depth:
            assert token.type in ("paragraph_open", "paragraph_close", "inline")
            if token.type == "inline":
                assert {child.type for child in token.children} <= {"text"}
                found[-1] += token.content and "".join(child.content for child in token.children)
    return found


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("what", ["small", "samples", "hostile"])
def test_another_program_reads_the_same_quotes(flavour: str, what: str, request: pytest.FixtureRequest):
    extract: Extract = request.getfixturevalue(what)
    text = exported(extract, flavour).decode("utf-8")
    assert quotes(body(text, flavour)) == [safe(one.quote) for one in excerpts(extract)]


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("scope", ["all", "marked"])
def test_nothing_hostile_is_markup_or_drives_a_terminal(flavour: str, scope):
    text = exported(leaving.hostile(scope), flavour).decode("utf-8")
    assert not leaving.DRIVES.search(text)
    allowed = {"paragraph", "heading", "blockquote", "bullet_list", "ordered_list", "list_item", "inline"}
    inline = {"text", "em_open", "em_close"}
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body(text, flavour)):
        assert token.type.removesuffix("_open").removesuffix("_close") in allowed
        assert {child.type for child in token.children or ()} <= inline


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_nothing_that_fills_in_notes_finds_anything_to_run(flavour: str):
    """Templater and Jekyll look at the source and know no escapes; Dataview runs code that begins with = or $=."""
    small = leaving.small()
    title = "<% tp.x %> {{ 7 }} {% raw %} <\\% x %%> key:: value :::"
    first = replace(small.articles[0], path="$= dv.x().txt", metadata=replace(small.articles[0].metadata, title=title))
    text = exported(replace(small, title=title, articles=(first, *small.articles[1:])), flavour).decode("utf-8")
    assert not re.search(r"<%|\{\{|\{%|`", text)
    assert flavour == "markdown" or "::" not in body(text, flavour)
    headings = [token.content for token in MarkdownIt("commonmark").parse(body(text, flavour)) if token.type == "inline"]
    assert re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", headings[0]) == title


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_each_passage_leaves_with_all_that_is_known_of_it(small: Extract, flavour: str):
    text = exported(small, flavour).decode("utf-8").replace("\\", "")
    for told in (
        "1. Bote, *Damm hält*, Mia Kern, 2025-05-06, dir/one.txt",
        "   - Note: Ausgedruckt. (Anna, 2026-11-20)",
        "## 1. ≠ Am Damm von Orlau standen 230 Helfer.",
        "- Answer: real conflict, by Anna, 2026-11-20: Zwei Zahlen.",
        "- Note: Bei der Einsatzleitung fragen. (Ben, 2026-11-21)",
        "- Context: […] Das Wasser fiel am Abend. / Die Brücke blieb offen.",
        "\nOberst Mey, indirect speech · says 203 Helfer · article 2, characters 0–37\n",
        "- Mark: “Am Damm von Orlau standen 230 Helfer.” doubt #Zahl #prüfen, by Anna, 2026-11-20: Stimmt das?",
        "conflict; likely, 88 %; name: Am Damm von Orlau st, word: Nach Orlau seien 203; confirmed as contradicts by Anna, 2026-11-20",
        "; note: Vertauschte Ziffern. (Anna, 2026-11-20)",
        "rejected by Ben, 2026-11-21",
        "- Found: nothing in Wire, 2025-05-07 speaks of it, says Anna, 2026-11-20",
        "- In this article only; looked for: Brücke",
    ):
        assert told in text


@pytest.mark.parametrize("what", ["small", "samples", "hostile"])
def test_obsidians_properties_are_yaml_and_its_links_lead_to_blocks(what: str, request: pytest.FixtureRequest):
    extract: Extract = request.getfixturevalue(what)
    text = exported(extract, "obsidian").decode("utf-8")
    front = yaml.safe_load(re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)[1])
    assert front["title"] == safe(" ".join(extract.title.split()))
    assert (front["scope"], front["claims"], len(front["articles"])) == ("all", len(extract.groups), len(extract.articles))
    assert all(re.fullmatch(r"[\w/-]+", tag) and not tag.isdigit() for tag in front["tags"])
    blocks = re.findall(r"^\^([A-Za-z0-9-]+)$", text, re.MULTILINE)
    assert len(blocks) == len(set(blocks)) == len(list(excerpts(extract)))
    links = re.findall(r"\[\[#\^([A-Za-z0-9-]+)\|[\d.]+\]\]", text)
    assert len(links) == 2 * sum(len(group.pairs) for group in extract.groups)
    assert set(links) <= set(blocks)


def test_what_was_marked_is_highlighted_in_obsidian(small: Extract):
    text = exported(small, "obsidian").decode("utf-8")
    assert "> ==Am Damm von Orlau standen 230 Helfer.==\n\n^p-aaaaaaaaaaaa-0-37\n" in text
    assert "> ==Die Brücke== blieb offen.\n" in text


@given(st.data())
def test_the_runs_of_a_quote_are_the_quote_and_what_is_marked_in_it_is_the_marks_words(data: st.DataObject):
    extract = leaving.hostile()
    excerpt = data.draw(st.sampled_from(list(excerpts(extract))))
    text = excerpt.article.text
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    marked = replace(excerpt, marks=(Mark("m", leaving.anchor(excerpt.article, start, end), "x"),))
    found = runs(marked)
    assert "".join(words for words, _ in found) == excerpt.quote
    inside = text[max(start, excerpt.start) : min(end, excerpt.end)]
    words = "".join(words for words, is_marked in found if is_marked)
    assert "".join(inside.split()) == "".join(words.replace(" / ", " ").split()) or "/" in excerpt.quote


@given(st.text() | st.sampled_from(list(leaving.HOSTILE.values())))
def test_escaped_text_is_one_paragraph_of_words(text: str):
    line = " ".join(text.split())
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse("> " + opening(escape(line)) + "\n")
    inline = [token for token in tokens if token.type == "inline"]
    assert "".join(child.content for token in inline for child in token.children) == safe(line).strip()
    assert all(child.type == "text" for token in inline for child in token.children)


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_it_leaves_as_it_did(small: Extract, flavour: str, golden: Callable[[str, bytes], None]):
    golden(f"{flavour}.md", exported(small, flavour))
