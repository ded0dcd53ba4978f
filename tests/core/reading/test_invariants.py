"""What holds for every article, whatever stands in it."""

import re
import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.cleantext import clean
from lesart.core.language.passages import passages_of
from lesart.core.reading import UnreadableError, read_article

PIECES = """Ein Titel|Politik|von Jo Muster|10. Januar 2022|Mehr zum Thema: Hafen|Kommentar verfassen|https://a.example/b|# Titel|## *Teil*
Er kam am 10. Mai. Dann ging er, wie es hieß, und niemand hielt ihn auf.|*Die Vorgän-*|*ge im Hafen.*|- eins|- zwei|> Zitat|A: 1|B: 2|C: 3
und dann|Das Ende-|***|```|---|\u00ad|\ufeff|\x0c| |\t|**|_x_|[l](u)|“Ja”, sagte sie.|\u202e|Bild: dpa|Ende
NORWIK, 3. Mai 2021 (dpa) – Der Hafen ist zu.|**BERLIN (dpa)** – |Folgen Sie uns|Teilen · Merken"""
BREAKS = ["\n", "\n\n", "\r\n", "\r\n\r\n", "\n\n\n", " ", "", "\r", "\n\n"]
SOURCES = st.lists(st.tuples(st.sampled_from(re.split(r"[|\n]", PIECES)), st.sampled_from(BREAKS)), min_size=1, max_size=25).map(
    lambda p: "".join(a + b for a, b in p)
)
ANY = SOURCES | st.text(alphabet="aA.:-*_#>`[]()<\\ \n\r\t\u00ad\ufeff1“", max_size=80)
SETTINGS = settings(max_examples=300, deadline=None)


def read(source, path):
    try:
        return read_article(path, source.encode())
    except UnreadableError:
        assert not re.sub("[\\s\ufeff\u00ad]", "", source) or not any(c.isprintable() for c in source)
        return None


@given(ANY, st.sampled_from(["a.txt", "a.md", "a", "-"]))
@SETTINGS
def test_blocks_and_repairs_are_in_order_and_cover_all_that_can_be_seen(source, path):
    article = read(source, path)
    if article is None:
        return
    assert article.text == source
    for spans in (article.blocks, article.repairs):
        flat = [offset for span in spans for offset in (span.start, span.end)]
        assert flat == sorted(flat)
        assert not flat or 0 <= flat[0] <= flat[-1] <= len(source)
    assert all(block.start < block.end for block in article.blocks)
    assert all((block.level > 0) == (block.kind == "heading") for block in article.blocks)
    covered = {i for block in article.blocks for i in range(block.start, block.end)}
    hidden = {i for repair in article.repairs for i in range(repair.start, repair.end)}
    assert not [i for i, c in enumerate(source) if not c.isspace() and i not in covered and i not in hidden]


@given(ANY, st.sampled_from(["a.txt", "a.md"]))
@SETTINGS
def test_repairs_never_hide_a_letter_of_plain_text(source, path):
    article = read(source, path)
    if article is None or path == "a.md":
        return
    hidden = "".join(source[repair.start : repair.end] for repair in article.repairs)
    if not any(mark in source for mark in "#[<"):
        assert not any(character.isalnum() for character in hidden)


@given(ANY, st.sampled_from(["a.txt", "a.md"]))
@SETTINGS
def test_passages_are_in_order_inside_their_blocks_and_never_in_furniture(source, path):
    article = read(source, path)
    if article is None:
        return
    passages = passages_of(article)
    assert [passage.id for passage in passages] == [f"{article.id}.{n}" for n in range(len(passages))]
    flat = [offset for passage in passages for offset in (passage.start, passage.end)]
    assert flat == sorted(flat)
    for passage in passages:
        block = article.blocks[passage.block]
        assert block.start <= passage.start < passage.end <= block.end
        assert block.kind in ("heading", "body", "list", "quote")
        shown = clean(article, passage.start, passage.end).text
        assert any(character.isalnum() for character in shown)
        assert shown == shown.strip()


def test_reading_loads_nothing_heavy(tmp_path):
    (tmp_path / "a.txt").write_text("Ein Titel\n\nEin Satz über alles. Und noch einer.", encoding="utf-8")
    code = (
        "import sys; from lesart.core.reading import open_articles; from lesart.core.language.passages import passages_of; "
        f"a, _ = open_articles([{str(tmp_path / 'a.txt')!r}]); passages_of(a[0]); "
        "heavy = {'numpy', 'spacy', 'lxml', 'charset_normalizer', 'textual', 'rich', 'trafilatura'}; "
        "print(*sorted({m.split('.')[0] for m in sys.modules} & heavy))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == ""
