"""A template of the reader's own gets all that leaves, reaches nothing else, and is told where it is wrong."""

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import leaving
import pytest
from markdown_it import MarkdownIt

from lesart.core.export.extract import Extract
from lesart.core.export.templates.door import filled
from lesart.core.safetext import safe
from lesart.core.userfiles import UserFileError

EXAMPLE = Path(__file__).parents[4] / "docs" / "templates" / "newsroom-dossier.html"


@pytest.fixture
def fill(tmp_path: Path) -> Callable[..., str]:
    """What a template text makes of an extract."""

    def made(extract: Extract, text: str, name: str = "t.txt", **others: str) -> str:
        for other, content in {name: text, **others}.items():
            (tmp_path / other).write_text(content, "utf-8")
        return filled(extract, tmp_path / name).decode("utf-8")

    return made


def test_a_template_is_given_claims_passages_links_and_what_readers_added(fill, small: Extract):
    text = (
        "{% for claim in claims %}{{ claim.relation }} {{ claim.title }}\n"
        "{% for passage in claim.passages %}{{ passage.article.number }} {{ passage.quote }} {{ passage.speaker }}\n{% endfor %}"
        "{% for link in claim.links %}{{ link.confidence }} {{ link.reasons }} {{ link.decisions[0].told }}\n{% endfor %}{% endfor %}"
        "{{ alone | length }} {{ articles[0].notes[0].text }} {{ names[0].names[0] }} {{ claims[0].answers[0].choice }}"
    )
    got = fill(small, text)
    assert got.startswith("conflict Am Damm von Orlau standen 230 Helfer.\n1 Am Damm von Orlau standen 230 Helfer. \n2 Nach Orlau")
    assert "gekommen. Oberst Mey, indirect speech\nlikely, 88 % name: Am Damm" in got
    assert got.endswith("2 Ausgedruckt. Orlau real conflict")


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_data(self, data):
        self.words += data


def test_the_example_dossier_shows_hostile_text_as_words(hostile: Extract):
    got = filled(hostile, EXAMPLE).decode("utf-8")
    assert not leaving.DRIVES.search(got)
    page = Tags()
    page.feed(got)
    assert not {"script", "img", "p1"} & set(page.tags)
    assert all(safe(one.quote) in page.words for group in hostile.groups for one in group.excerpts)


def test_the_example_dossier_leaves_as_it_did(golden):
    golden("newsroom-dossier.html", filled(leaving.small("dossier"), EXAMPLE))


def test_what_is_put_in_is_escaped_as_the_suffix_asks_for(fill, hostile: Extract):
    every = "{% for claim in claims %}{% for one in claim.passages %}{{ one.quote }}\n\n{% endfor %}{% endfor %}"
    quotes = [safe(one.quote) for group in hostile.groups for one in group.excerpts]
    quoted = "{% for claim in claims %}{% for one in claim.passages %}> x{{ one.quote }}\n\n{% endfor %}{% endfor %}"
    tokens = MarkdownIt().parse(fill(hostile, quoted, "t.md.j2"))
    assert ["x" + quote for quote in quotes] == ["".join(child.content for child in token.children) for token in tokens if token.children]
    assert "<script>" not in fill(hostile, every, "t.HTML.jinja2")
    assert "<script>" in fill(hostile, "{{ claims[0].passages[0].quote | safe }}", "t.html")
    assert fill(hostile, every, "t.txt").split("\n\n")[:-1] == quotes
    guarded = fill(hostile, "{% for claim in claims %}{{ claim.passages[0].quote }}\n{% endfor %}", "t.csv")
    assert not any(line.startswith(("=", "+", "-", "@")) for line in guarded.splitlines())


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ claims.append(1) }}",
        "{{ claims.__class__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ range.__globals__ }}",
        "{{ step.__func__.__globals__ }}",
        "{{ '%s' | attr('format') | attr('__globals__') }}",
        "{% include '../secret.txt' %}",
        "{% include '/etc/passwd' %}",
        "{% include 'link.txt' %}",
        "{{ lipsum }}",
    ],
)
def test_a_template_reaches_nothing_but_what_it_is_given(fill, small: Extract, tmp_path: Path, text: str):
    (tmp_path.parent / "secret.txt").write_text("secret")
    (tmp_path / "link.txt").symlink_to(tmp_path.parent / "secret.txt")
    with pytest.raises(UserFileError):
        fill(small, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\n{% for x in claims %}", r"t\.txt: line 2: Unexpected end of template"),
        ("a\nb\n{{ klaims }}", r"t\.txt: line 3: 'klaims' is undefined"),
        ("a\n{{ claims[0].titel }}", r"t\.txt: line 2: 'dict object' has no attribute 'titel'"),
        ("\n{{ 1 / 0 }}", r"t\.txt: line 2: division by zero"),
        ("\n{{ 'x' | nofilter }}", r"t\.txt: line 2: No filter named 'nofilter'"),
        ("\n{{ 'x' + 1 }}", r"t\.txt: line 2: "),
        ("\n\n{% include 'gone.txt' %}", r"asks for gone\.txt, which is not in its folder"),
        ("{% include 'part.txt' %}", r"part\.txt: line 2: 'y' is undefined"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(fill, small: Extract, text: str, told: str):
    with pytest.raises(UserFileError, match=told):
        fill(small, text, **{"part.txt": "x\n{{ y }}"})


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}",
        "{% macro m(n) %}{{ m(n + 1) }}{% endmacro %}{{ m(0) }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{% for a in range(90000) %}{{ 'a' * 1000 }}{% endfor %}",
        "{% include 't.txt' %}",
    ],
)
def test_what_runs_away_is_stopped(fill, small: Extract, text: str):
    with pytest.raises(UserFileError):
        fill(small, text)


def test_a_template_that_cannot_be_read_is_told(tmp_path: Path, small: Extract):
    with pytest.raises(UserFileError, match="no such file"):
        filled(small, tmp_path / "gone.md")
    (tmp_path / "latin.md").write_bytes(b"\xe4")
    with pytest.raises(UserFileError, match="UTF-8"):
        filled(small, tmp_path / "latin.md")


@pytest.mark.parametrize(
    "text",
    [
        '{{ "%0999999999d" % 1 }}',
        '{{ "%*d" % (999999999, 1) }}',
        '{{ "%0999999999d" | format(1) }}',
        '{{ "{:0999999999d}".format(1) }}',
        '{{ "{:{}}".format("a", 999999999) }}',
        '{{ "a".ljust(999999999) }}',
        '{{ "a" | center(999999999) }}',
        '{{ ("a\\n" * 1000) | indent(9999999) }}',
        '{{ ("a" * 10000) | replace("a", "a" * 10000) }}',
        '{{ ("a" * 10000).join(["b"] * 10000) }}',
        '{{ (["b"] * 10000) | join("a" * 10000) }}',
        '{{ ("a" * 1000000) | wordwrap(1) | length }}',
        "{{ [1] | slice(99999999, 1) | list | length }}",
        '{% set ns = namespace(s="aaaa") %}{% for i in range(40) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}',
        '{% set ns = namespace(s="aaaa") %}{% for i in range(40) %}{% set ns.s = ns.s + ns.s %}{% endfor %}',
        '{% set ns = namespace(s="aaaa") %}{% for i in range(40) %}{% set t %}{{ ns.s }}{{ ns.s }}{% endset %}'
        "{% set ns.s = t %}{% endfor %}",
        "{% for i in range(99999) %}{% set x = range(99999) | list %}{% endfor %}",
        "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(30) }}",
        "{% set n = (n if n is defined else 0) + 1 %}{% if n < 30 %}{% include 't.txt' %}{% include 't.txt' %}{% endif %}",
    ],
)
def test_what_would_run_for_ever_or_fill_the_memory_is_refused(fill, small: Extract, text: str, monkeypatch: pytest.MonkeyPatch):
    for name, least in {"MOST_STEPS": 3_000, "MOST_CHARACTERS": 1_000_000, "MOST_WORK": 10_000_000}.items():
        monkeypatch.setattr(f"lesart.core.export.templates.limits.{name}", least)
    with pytest.raises(UserFileError, match=r"more than|too much|too long"):
        fill(small, text)


def test_what_a_newsroom_needs_is_not_refused(fill, hostile: Extract):
    text = (
        "{% macro told(one) %}{{ one.quote | wordwrap(72) | indent(4) }} {{ '%5.1f' % one.start }}{% endmacro %}"
        "{% for claim in claims %}{% set names = claim.passages | map(attribute='article.name') | join(', ') %}{{ names }}"
        "{% for one in claim.passages %}{{ told(one) }}{{ '{:>8}'.format(one.end) }}"
        "{{ one.start | default(123456) }}{% endfor %}{% endfor %}"
    )
    assert fill(hostile, text)
