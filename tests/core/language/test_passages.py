from lesart.core.cleantext import clean
from lesart.core.language.passages import passages_of
from lesart.core.reading import read_article

PAGE = """# Ein Titel

von Jo Muster

*Wir sahen am 3. Mai die Vorgän-*

*ge im Hafen. Es war **sehr** laut.*

Die Hilfe:

- Nordland: 30 Zelte. Sofort.
- Südland: 12 Zelte

Mehr zum Thema: Der Hafen
"""


def shown(text):
    article = read_article("a.md", text.encode())
    return article, [clean(article, p.start, p.end).text for p in passages_of(article)]


def test_sentences_headings_and_list_items_are_passages_and_furniture_is_not():
    _, texts = shown(PAGE)
    assert texts == [
        "Ein Titel",
        "Wir sahen am 3. Mai die Vorgänge im Hafen.",
        "Es war sehr laut.",
        "Die Hilfe:",
        "Nordland: 30 Zelte. Sofort.",
        "Südland: 12 Zelte",
    ]


def test_offsets_are_source_offsets_without_the_marks_at_the_ends():
    article, _ = shown(PAGE)
    sources = [article.text[p.start : p.end] for p in passages_of(article)]
    assert sources[0] == "Ein Titel"
    assert sources[1] == "Wir sahen am 3. Mai die Vorgän-*\n\n*ge im Hafen."
    assert sources[2] == "Es war **sehr** laut."


def test_what_holds_no_word_is_no_passage():
    _, texts = shown("# Titel\n\n…\n\nEin Satz. ... Und noch einer!")
    assert texts[0] == "Titel"
    assert " ".join(texts[1:]).replace(" ...", "") == "Ein Satz. Und noch einer!"
