"""The articles as a bibliography: two readers of others read it, and LaTeX runs nothing of it."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

import leaving
import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import BibliographyData, parse_string

from lesart.core.export.bibliography.addresses import address
from lesart.core.export.bibliography.biblatex import write as write_biblatex
from lesart.core.export.bibliography.csl_json import write as write_csl
from lesart.core.export.bibliography.keys import citation_keys
from lesart.core.export.bibliography.people import Person, people
from lesart.core.export.extract import Extract
from lesart.core.model import Article, Block, BlockKind, Metadata
from lesart.core.reading import read_article


def _quiet(done: int, total: int) -> None:
    """Nobody is told."""


def _csl(leaves: Extract) -> list[dict[str, object]]:
    items: list[dict[str, object]] = json.loads(write_csl(leaves, _quiet))
    return items


def _bib(leaves: Extract) -> BibliographyData:
    return parse_string(write_biblatex(leaves, _quiet).decode(), "bibtex")


def _about(leaves: Extract, metadata: Metadata) -> Extract:
    return replace(leaves, articles=(replace(leaves.articles[0], metadata=metadata),))


def test_the_samples_are_as_the_golden_files_have_them(samples: Extract, golden: Callable[[str, bytes], None]) -> None:
    golden("samples.csl.json", write_csl(samples, _quiet))
    golden("samples.bib", write_biblatex(samples, _quiet))


def test_an_article_of_an_outlet_has_all_it_says_of_itself(samples: Extract) -> None:
    item = next(item for item in _csl(samples) if item["id"] == "sasse2025georgische")
    assert item == {
        "id": "sasse2025georgische",
        "type": "article-newspaper",
        "title": samples.articles[1].metadata.title,
        "author": [{"family": "Sasse", "given": "Henrike"}],
        "issued": {"date-parts": [[2025, 5, 9]]},
        "container-title": "Kolchis-Notizen",
        "language": "de",
        "URL": "https://kolchis-notizen.example/2025/was-der-krisenstab-wirklich-gesagt-hat/",
        "note": f"lesart: {samples.articles[1].id}",
    }


def test_what_an_article_does_not_say_is_left_out(samples: Extract) -> None:
    [item] = _csl(_about(samples, Metadata("Nur ein Titel", language="")))
    assert item.keys() == {"id", "type", "title", "note"}


def test_citeproc_sets_a_bibliography_of_it(samples: Extract) -> None:
    source = CiteProcJSON(_csl(samples))
    bibliography = CitationStylesBibliography(CitationStylesStyle("harvard-cite-them-right", validate=False), source, formatter.plain)
    for key in source:
        bibliography.register(Citation([CitationItem(key)]))
    told = [str(one) for one in bibliography.bibliography()]
    assert len(told) == len(samples.articles)
    sasse = next(one for one in told if "Sasse" in one)
    assert "2025" in sasse
    assert "Kolchis-Notizen" in sasse


def test_pybtex_reads_every_entry_with_its_people(samples: Extract) -> None:
    read = _bib(samples)
    assert set(read.entries) == set(citation_keys(samples.articles).values())
    both = read.entries["halloran2025foreign"].persons["author"]
    assert [(" ".join(one.first_names), " ".join(one.last_names)) for one in both] == [
        ("{Petra}", "{Halloran}"),
        ("{Zurab}", "{Mirotadze}"),
    ]
    assert read.entries["halloran2025foreign"].fields["date"] == "2025-05-14"


@pytest.mark.parametrize(
    ("byline", "read"),
    [
        ("Petra Halloran and Zurab Mirotadze", (Person("Halloran", "Petra"), Person("Mirotadze", "Zurab"))),
        ("Dr. Edwina Tallis", (Person("Tallis", "Edwina"),)),
        ("Anna von der Leine, Jan Ohm", (Person("Leine", "Anna", "von der"), Person("Ohm", "Jan"))),
        ("Redaktion", (Person("Redaktion"),)),
        ("", ()),
    ],
)
def test_a_byline_is_read_as_people(byline: str, read: tuple[Person, ...]) -> None:
    assert people(byline) == read


@given(st.text())
def test_no_byline_stops_it(byline: str) -> None:
    for person in people(byline):
        assert person.family


def test_keys_are_told_by_writer_year_and_word_in_plain_letters() -> None:
    about = Metadata("Über die Brücke am Fluß", "Jürgen Łoś", "2025-05-06", "Bote")
    assert citation_keys([Article("a", "a", "x", (), metadata=about)]) == {"a": "los2025bruecke"}
    assert citation_keys([Article("a", "a", "x", (), metadata=replace(about, byline=""))]) == {"a": "bote2025bruecke"}
    assert citation_keys([Article("a", "a", "x", (), metadata=Metadata(language="xx"))]) == {"a": "texta"}


_METADATA = st.builds(
    Metadata,
    st.sampled_from(["", "Damm", "Der Damm bricht", "=1+1", "漢字"]),
    st.sampled_from(["", "Mia Kern"]),
    st.sampled_from([None, "2025"]),
)


@given(st.lists(_METADATA, min_size=1, max_size=40), st.randoms())
def test_keys_are_unique_plain_and_the_same_in_every_order(abouts: Sequence[Metadata], chance: Random) -> None:
    articles = [Article(f"a{number}", "x", "x", (), metadata=about) for number, about in enumerate(abouts)]
    keys = citation_keys(articles)
    assert len(set(keys.values())) == len(articles)
    assert all(re.fullmatch("[a-z0-9]+", key) for key in keys.values())
    chance.shuffle(articles)
    assert citation_keys(articles) == keys


def test_an_address_is_the_one_in_the_head_and_no_link_of_the_text() -> None:
    told = read_article("a.md", b"# Damm\n\n<https://bote.example/damm>\n\nDas Wasser fiel. Mehr dazu unten.\n\nhttps://other.example/\n")
    untold = read_article("b.md", b"# Damm\n\nDas Wasser fiel am Abend. Mehr dazu unten.\n\nhttps://other.example/\n")
    assert (address(told), address(untold)) == ("https://bote.example/damm", "")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("<https://bote.example:8080/d%C3%A4mme?x=1#a>", "https://bote.example:8080/d%C3%A4mme?x=1#a"),
        ("https://bote.example/dämme", "https://bote.example/dämme"),
        ("https://bote.example/50%", ""),
        ("https://bote.example/a#b#c", ""),
        ("https://bote.example/{x}", ""),
        ("https://bote.example/\u202emmad", ""),
        ("https://:@/", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_only_a_whole_address_is_one(line: str, told: str) -> None:
    text = f"Damm\n\n{line}\n\nDas Wasser fiel."
    starts = (0, 6, 8 + len(line))
    kinds: tuple[BlockKind, ...] = ("heading", "furniture", "body")
    ends = (4, 6 + len(line), len(text))
    blocks = tuple(Block(start, end, kind) for start, end, kind in zip(starts, ends, kinds, strict=True))
    assert address(Article("a", "a.txt", text, blocks)) == told


def _active(tex: str) -> set[str]:
    """The commands and active characters that TeX would see, but for what our escapes are made of."""
    ours = re.sub(r"\\text(backslash|braceleft|braceright|asciicircum|asciitilde|quotedbl)\{\}|\\[$&#%_]", "", tex)
    return set(re.findall(r"[\\$&#%_^~]", ours))


@given(st.text(st.sampled_from('\\{}$&#%_^~",= \n@aband') | st.characters(exclude_categories=["Cs"])))
def test_any_title_outlet_and_byline_end_where_their_field_ends_and_run_nothing(words: str) -> None:
    everyday = leaving.small()
    leaves = _about(everyday, Metadata(words, words, "2025-05-06", words))
    written = write_biblatex(leaves, _quiet).decode()
    read = parse_string(written, "bibtex")
    [entry] = read.entries.values()
    assert entry.fields["annotation"] == f"lesart: {leaves.articles[0].id}"
    assert entry.fields["date"] == "2025-05-06"
    assert len(entry.persons.get("author", ())) == len(people(words))
    assert not _active(written)


def test_hostile_words_leave_as_words() -> None:
    hostile = leaving.hostile()
    for data in (write_csl(hostile, _quiet), write_biblatex(hostile, _quiet)):
        assert not leaving.DRIVES.search(data.decode())
    assert _csl(hostile)[0]["title"] == leaving.HOSTILE["script"]
    assert "\\input" not in write_biblatex(hostile, _quiet).decode()
    assert len(_bib(hostile).entries) == 2
