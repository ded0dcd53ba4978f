"""The page holds every word, stands on its own, and gives no article a way out of its place."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import leaving
import pytest

from lesart.core.cleantext import clean
from lesart.core.export.exports import exported
from lesart.core.export.extract import Extract
from lesart.core.export.extracting import extract
from lesart.core.model import Article, Block, Comparison, Passage
from lesart.core.model.session import Mark, MarkClass, Session
from lesart.core.safetext import safe_lines
from lesart.core.session.entries import with_entries


class Page(HTMLParser):
    """The page as a parser reads it: ids, links, tags, and the words of each element by its id, without the signs before them."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[tuple[str, bool]] = []
        self.words: dict[str, str] = {}
        self.feed(page.decode())

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append((tag, found))
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        if tag not in ("meta", "br", "input"):
            self._open.append((found.get("id") or "", found.get("class") in ("sign", "glyph")))

    def handle_endtag(self, tag):
        self._open.pop()

    def handle_data(self, data):
        if not any(is_sign for _, is_sign in self._open):
            for one, _ in self._open:
                self.words[one] = self.words.get(one, "") + data


def test_the_page_is_as_it_was(small: Extract, golden):
    golden("everyday.html", exported(small, "html"))


def test_it_says_the_same_each_time(small: Extract):
    assert exported(small, "html") == exported(small, "html")


def test_all_articles_stand_there_in_full(samples: Extract):
    page = Page(exported(samples, "html"))
    for number, article in enumerate(samples.articles, 1):
        assert f"a{number}" in page.ids
        words = _words(page.words[f"a{number}"])
        for passage in samples.comparison.passages:
            if passage.article == article.id:
                assert _words(_clean(article, passage.start, passage.end)) in words


def test_each_excerpt_is_linked_with_its_place_in_the_text(samples: Extract):
    page = Page(exported(samples, "html"))
    for group in samples.groups:
        assert f"c{group.number}" in page.ids
        for excerpt in group.excerpts:
            assert f"#p-{excerpt.id}" in page.links
            assert _words(excerpt.quote) in _words(page.words[f"p-{excerpt.id}"])
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_marks_lie_on_the_words_that_were_marked(small: Extract):
    page = exported(small, "html").decode()
    marked = re.findall(r'<mark class="k\d+" title="([^"]*)"><span class="glyph">(.)</span>(?:<b class="value">)?([^<]*)', page)
    assert [(title.partition(",")[0], glyph, words) for title, glyph, words in marked] == [
        ("doubt #Zahl #prüfen", "?", "Am Damm von Orlau standen "),
        ("quote", "●", "Die Brücke"),
    ]


def test_what_readers_decided_and_noted_stands_with_the_claim(small: Extract):
    words = Page(exported(small, "html")).words
    for told in (
        "number · Helfer: 230 Helfer (1",
        "digits swapped?",
        "88 %",
        "by Anna, 2026-11-20",
        "Vertauschte Ziffern.",
        "Zwei Zahlen.",
        "chosen",
    ):
        assert told in words["c1"]
    assert "rejected by Ben, 2026-11-21" in words["c2"]


def test_notes_on_articles_and_names_say_what_they_are_on(small: Extract):
    page = exported(small, "html").decode()
    assert re.findall(r'<li class="note">([^<]*)</li>', page) == [
        "1 Bote, 2025-05-06: Ausgedruckt. (Anna, 2026-11-20)",
        "Orlau: Ort im Norden. (Anna, 2026-11-20)",
    ]


def test_a_mark_on_what_is_no_passage_has_a_place_that_its_entry_leads_to():
    made = _with_mark_across()
    page = exported(made, "html").decode()
    loose = [excerpt for excerpt in made.alone if not excerpt.passage]
    assert loose
    for excerpt in loose:
        assert f'<a id="p-{excerpt.id}" tabindex="-1"></a><mark' in page
        assert f'href="#p-{excerpt.id}"' in page


def test_nothing_is_fetched_and_only_its_own_script_runs(hostile: Extract):
    page = Page(exported(hostile, "html"))
    tags = [tag for tag, _ in page.tags]
    assert tags.count("script") == tags.count("style") == 1
    assert not {"img", "iframe", "link", "base", "object", "embed", "svg", "php"} & set(tags)
    names = {name for _, found in page.tags for name in found}
    assert not {name for name in names if name.startswith("on") or name in ("src", "style", "srcset", "action", "formaction")}
    assert {link[0] for link in page.links} == {"#"}
    policy = next(found["content"] for _, found in page.tags if found.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


@pytest.fixture(scope="module")
def hostile_words(hostile: Extract) -> str:
    page = exported(hostile, "html")
    assert not leaving.DRIVES.search(page.decode())
    return _words(" ".join(Page(page).words.values()))


@pytest.mark.parametrize("what", leaving.HOSTILE)
def test_hostile_words_leave_as_words(hostile_words: str, what: str):
    assert _words(safe_lines(leaving.HOSTILE[what])) in hostile_words


def test_a_colour_that_is_none_reaches_no_style_sheet(small: Extract):
    classes = (MarkClass("doubt", "?", "red;} body {display:none"), MarkClass("quote", "»", "#12ab9F"))
    page = exported(replace(small, session=replace(small.session, classes=classes)), "html").decode()
    assert "display:none" not in page
    assert ".k2 { --class: #12ab9F; }" in page


@pytest.mark.parametrize("scope", ["marked", "chosen", "dossier"])
def test_a_part_leaves_as_a_part_beside_all_of_the_articles(scope):
    part = leaving.small(scope)
    page = Page(exported(part, "html"))
    assert {one for one in page.ids if re.fullmatch(r"c\d+|o-.*", one)} == {
        *(f"c{group.number}" for group in part.groups),
        *(f"o-{excerpt.id}" for excerpt in part.alone),
    }
    assert all(article.text.split("\n\n")[2] in page.words[f"a{number}"] for number, article in enumerate(part.articles, 1))


def test_it_is_told_how_much_is_done(samples: Extract):
    told: list[tuple[int, int]] = []
    exported(samples, "html", lambda done, total: told.append((done, total)))
    total = len(samples.articles) + len(samples.groups) + len(samples.alone)
    assert told == [(done, total) for done in range(1, total + 1)]


def _with_mark_across() -> Extract:
    """An extract with a mark on a caption, which is no passage."""
    text = "Am Damm standen 230 Helfer.\n\nFoto: Der Damm am Abend"
    caption = text.index("Foto")
    blocks = (Block(0, caption - 2, "body"), Block(caption, len(text), "caption"))
    article = Article("aaaaaaaaaaaa", "one.txt", text, blocks)
    comparison = Comparison((article,), (Passage("aaaaaaaaaaaa.0", article.id, 0, caption - 2, 0),))
    mark = Mark("m1", leaving.anchor(article, caption, len(text)), "claim", by="Anna")
    return extract(comparison, with_entries(Session(), mark), "all")


def _clean(article, start, end):
    return safe_lines(clean(article, start, end).text)


def _words(text):
    return " ".join(text.split())
