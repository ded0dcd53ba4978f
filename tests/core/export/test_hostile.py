"""Texts that mean harm, in whatever format there is: they leave as words, all of them, and nothing runs, is fetched or marked up.

A format that is added is tried here at once. One of a new suffix fails until it is said how its readers read it.
"""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from functools import cache

import leaving
import pytest
import yaml
from lxml import etree, html
from markdown_it import MarkdownIt
from markdown_it.token import Token
from pybtex.database import parse_string

from lesart.core.export.exports import BY_NAME, EXPORTS, exported
from lesart.core.export.extract import SCOPES
from lesart.core.safetext import safe

ARTICLES_ALONE = "lesart.core.export.bibliography."
"""Formats of this room tell of the articles, not what stands in them."""
TITLES = ("script", "attribute", "yaml", "bidi")
"""What stands in titles and outlets; see `leaving.hostile`. A byline leaves as the people in it."""


def read_markdown(data: bytes, *more: str) -> Iterator[str]:
    text = data.decode("utf-8")
    front = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    if front:
        yield from strings(yaml.safe_load(front[1]))
        text = text[front.end() :]
    assert not re.search(r"<%|\{[{%]", data.decode("utf-8"))
    structure = {"paragraph", "heading", "blockquote", "bullet_list", "ordered_list", "list_item", "inline", "text", "em", *more}
    for token in walked(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)):
        assert token.type.removesuffix("_open").removesuffix("_close") in structure
        if token.type == "inline":
            yield "".join(child.content for child in token.children or ())


def read_json(data: bytes) -> Iterator[str]:
    text = data.decode("utf-8")
    try:
        whole = [json.loads(text)]
    except json.JSONDecodeError:
        whole = [json.loads(line) for line in text.splitlines()]
    for one in whole:
        assert all(re.fullmatch(r"[\w-]+", key) for key in keys(one) if key != "@context")
        assert keys(one).count("@context") <= 1
        if isinstance(one, dict) and {"uri", "text"} <= one.keys():  # Hypothes.is reads Markdown
            assert list(read_markdown(one["text"].encode(), "strong", "softbreak", "text_special"))
        yield from strings(one)


def read_csv(data: bytes) -> Iterator[str]:
    text = data.decode("utf-8-sig")
    for delimiter in ",;\t":
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            for cell in row:
                first = cell.lstrip(' "\u3000\xa0')[:1]
                assert first == "" or first not in "=+-@\uff1d\uff0b\uff0d\uff20", cell
                if delimiter == ",":
                    yield cell


def read_html(data: bytes) -> Iterator[str]:
    page = html.document_fromstring(data.decode("utf-8"))
    assert len(list(page.iter("script"))) == len(list(page.iter("style"))) == 1
    assert not list(page.iter("img", "iframe", "object", "embed", "link", "base", "svg", "math", "video", "audio", etree.Comment))
    for one in page.iter():
        assert not [
            name for name in one.attrib if name.startswith("on") or name in ("style", "src", "srcset", "srcdoc", "action", "formaction")
        ]
        assert one.get("href", "#").startswith("#")
    assert "default-src 'none'" in page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    for one in page.xpath("//script|//style"):
        own = one.text
        assert not any(text in own for name, text in leaving.HOSTILE.items() if len(text) > 8), one.tag
        one.drop_tree()
    yield page.text_content()


def read_docx(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert not [name for name in parts.namelist() if ".." in name or name.startswith("/") or "vba" in name or "embeddings" in name]
        for name in parts.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            root = etree.fromstring(parts.read(name))
            for one in root.iter():
                assert one.get("TargetMode") != "External"
                kind = etree.QName(one).localname
                assert kind not in ("instrText", "fldSimple", "fldChar", "hyperlink", "object", "pict", "altChunk", "attachedTemplate")
            if name in ("word/document.xml", "word/comments.xml", "docProps/core.xml"):
                for paragraph in root.iter("{*}p", "{*}title"):
                    yield "".join(paragraph.itertext())


def read_xml(data: bytes) -> Iterator[str]:
    assert b"<!" not in data
    assert data.count(b"<?") == 1
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    assert all(etree.QName(one).namespace == "http://www.tei-c.org/ns/1.0" for one in root.iter())
    yield "".join(root.itertext())


def read_bib(data: bytes) -> Iterator[str]:
    text = data.decode("utf-8")
    known = {"textbackslash", "textbraceleft", "textbraceright", "textasciicircum", "textasciitilde", "textquotedbl"}
    assert set(re.findall(r"\\([A-Za-z]+|.)", text)) <= known | set("$&#%_")
    assert text.count("{") == text.count("}")
    found = parse_string(text, "bibtex")
    assert len(found.entries) == text.count("\n@") + 1 == 2
    signs = dict(zip(sorted(known), '^~\\{}"', strict=True))
    yield re.sub(r"\\(?:([a-z]+)\{\}|(.))", lambda sign: signs.get(sign[1], sign[2] or ""), text)


READERS: Mapping[str, Callable[[bytes], Iterator[str]]] = {
    ".md": read_markdown,
    ".json": read_json,
    ".jsonl": read_json,
    ".jsonld": read_json,
    ".csv": read_csv,
    ".html": read_html,
    ".docx": read_docx,
    ".xml": read_xml,
    ".bib": read_bib,
}
"""How the readers of a format read it, by its suffix: each gives the words, and refuses what is more than words."""


@cache
def written(name: str) -> bytes:
    return exported(leaving.hostile(), name)


@pytest.mark.parametrize("name", [export.name for export in EXPORTS])
def test_nothing_in_it_is_more_than_words(name: str) -> None:
    assert "".join(READERS[BY_NAME[name].suffix](written(name)))


@pytest.mark.parametrize("name", [export.name for export in EXPORTS])
def test_no_word_is_lost(name: str) -> None:
    read = bare(" ".join(READERS[BY_NAME[name].suffix](written(name))))
    texts = TITLES if BY_NAME[name].module.startswith(ARTICLES_ALONE) else leaving.HOSTILE
    assert [one for one in texts if bare(leaving.HOSTILE[one]) not in read] == []


@pytest.mark.parametrize("name", [export.name for export in EXPORTS if READERS[export.suffix] is not read_docx])
def test_nothing_in_it_drives_a_terminal(name: str) -> None:
    text = written(name).decode("utf-8").removeprefix("\ufeff")
    text = text.replace("\r\n", "\n") if name.startswith(("csv", "readwise")) else text
    assert not leaving.DRIVES.search(text)


@pytest.mark.parametrize("name", [export.name for export in EXPORTS])
def test_it_is_words_in_every_scope(name: str) -> None:
    for scope in SCOPES:
        data = exported(leaving.hostile(scope), name)
        assert "".join(READERS[BY_NAME[name].suffix](data)) or scope != "all"


def bare(text: str) -> str:
    """The words and signs of a text without blanks, dashes, and what stands for what cannot be shown."""
    return re.sub(r"[\s\ufffd\u2400-\u2421/'-]+", "", safe(text))


def walked(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from walked(token.children or [])


def keys(value: object) -> list[str]:
    if isinstance(value, dict):
        return [*value, *(key for one in value.values() for key in keys(one))]
    return [key for one in value for key in keys(one)] if isinstance(value, list) else []


def strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            yield from (text for one in value.values() for text in strings(one))
        case list():
            yield from (text for one in value for text in strings(one))
