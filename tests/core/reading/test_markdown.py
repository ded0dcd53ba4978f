import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lesart.core.cleantext import CleanText
from lesart.core.reading.markdown import is_markdown, lay_out


def visible(source):
    """What we show of a Markdown text, without bullets and numbers of lists."""
    layout = lay_out(source)
    shown = []
    for block in layout.blocks:
        text = CleanText(source, layout.repairs, block.start, block.end).text
        if block.kind == "list":
            shown += [re.sub(r"^\s*(?:• |\d+[.)] )", "", line) for line in text.split("\n")]
        elif block.kind != "furniture" or re.search(r"\w", text):
            shown.append(text)
    return shown


def oracle(source):
    """What markdown-it-py shows of it."""
    shown = []
    for token in MarkdownIt("commonmark").parse(source):
        if token.type == "inline":
            pieces = {"softbreak": " ", "hardbreak": "\n"}
            shown.append("".join(pieces.get(child.type, child.content) for child in token.children))
        elif token.type == "fence":
            shown.append(token.content.rstrip("\n"))
    return [text for text in shown if text.strip()]


@pytest.mark.parametrize(
    "source",
    [
        "# Titel\n\n## *Zweiter* Titel ##\n\nText",
        "Titel\n=====\n\nZweiter *Titel*\n---\n\nText",
        "Das ist **fett**, *schräg*, ***beides***, **fett mit *schräg* darin** und `code *x*`.",
        "Kein Mark: 2*3*4, a_b_c, * allein, ** zwei **, \\*maskiert\\*, 5 * 3.",
        'Ein [Link](http://a.example "Titel"), ein [zweiter *schräger*](#), ein ![Bild](x.png).',
        "Zeile eins\nZeile zwei  \nnach hartem Umbruch\\\nund noch einem",
        "AT&amp;T &copy; &nichts; & mehr",
        "> Ein Zitat *schräg*\n> über zwei Zeilen\n\nText",
        "- eins\n- *zwei*\n  weiter\n- drei\n\n1. a\n2. b",
        "```\ncode *bleibt*\n```\n\nText\n\n***\n\n---\n\nEnde",
        "Siehe <https://a.example/b> oder <x@y.example>.",
        "*Ein ganzer Absatz, schräg. Mit **Fett** darin.*\n\n**Noch einer.**",
        "_so_ und __so__ und snake_case_wort",
    ],
)
def test_shows_what_a_commonmark_parser_shows(source):
    assert visible(source) == oracle(source)


@given(st.lists(st.sampled_from(["*", "**", "_", "a", "b ", " ", ".", "\\", "ä"]), max_size=14).map("".join))
@settings(max_examples=300, deadline=None)
def test_emphasis_is_read_as_a_commonmark_parser_reads_it(inner):
    source = f"x{inner}y"
    assert visible(source) == oracle(source)


def test_headings_have_their_levels():
    assert [(b.kind, b.level) for b in lay_out("# A\n\n#### B\n\nText").blocks] == [("heading", 1), ("heading", 4), ("body", 0)]


def test_an_address_alone_is_furniture_without_its_brackets():
    source = "# A\n\n<https://a.example/>\n\nText"
    assert visible(source)[1] == "https://a.example/"
    assert lay_out(source).blocks[1].kind == "furniture"


def test_front_matter_is_furniture():
    assert [b.kind for b in lay_out("---\ntitle: A\n---\n\n# A\n\nText").blocks] == ["furniture", "heading", "body"]


def test_plain_text_that_is_markdown_is_told_by_its_marks(opened):
    source = "\n\n# Ein Titel\n\n**Der Vorspann steht fett.**\n\n## Teil\n\n*Ein schräger Absatz.*"
    assert is_markdown(source)
    assert opened(source).blocks == [
        ("heading", "Ein Titel"),
        ("body", "Der Vorspann steht fett."),
        ("heading", "Teil"),
        ("body", "Ein schräger Absatz."),
    ]


@pytest.mark.parametrize("source", ["Ein Text mit #Hashtag und 5 * 3.\n\nNoch einer.", "# nur eine Raute\n\nText", "Text"])
def test_plain_text_is_not_mistaken_for_markdown(source):
    assert not is_markdown(source)


def test_broken_italic_paragraphs_are_joined_without_their_marks(opened):
    source = "# T\n\n*Wir sahen die Vorgän-*\n\n*ge im Hafen.*\n\n*Es besteht ein*\n\n\n\n*klarer Plan.*\n"
    assert opened(source, "a.md").of("body") == ["Wir sahen die Vorgänge im Hafen.", "Es besteht ein klarer Plan."]
