"""Web annotations become marks: those of other programs, and what lesart itself exported."""

import json
from typing import Any

from lesart.core.model import Article
from lesart.core.model.session import Mark
from lesart.core.session.importing import Asked, entries_from

ASKED = Asked(by="Anna", when="2026-11-20T10:00:00+01:00", kind="claim")


def marks(document: object, articles: list[Article]) -> list[Mark]:
    found = entries_from(json.dumps(document).encode(), articles, ASKED).entries
    return [one for one in found if isinstance(one, Mark)]


def annotation(article: Article, words: str, **more: Any) -> dict[str, Any]:
    start = article.text.index(words)
    quote = {"type": "TextQuoteSelector", "exact": words, "prefix": article.text[max(0, start - 9) : start]}
    place = {"type": "TextPositionSelector", "start": start, "end": start + len(words)}
    target = {"source": f"https://example.org/{article.path}", "selector": [quote, place]}
    return {"type": "Annotation", "id": "https://example.org/1", "motivation": "highlighting", "target": target, **more}


def test_an_annotation_becomes_a_mark_with_its_class_tags_and_note(articles: list[Article], german: Article):
    bodies = [
        {"type": "TextualBody", "purpose": "commenting", "value": "Stimmt das?"},
        {"type": "TextualBody", "purpose": "tagging", "value": "Zahl"},
        {"type": "TextualBody", "purpose": "classifying", "value": "question"},
    ]
    made = annotation(german, "18 Menschen", body=bodies, creator={"type": "Person", "name": "Ben"}, created="2026-11-19T08:00:00Z")
    (mark,) = marks(made, articles)
    assert (mark.anchor.article, mark.anchor.exact, mark.kind, mark.tags, mark.note) == (
        german.id,
        "18 Menschen",
        "question",
        ("Zahl",),
        "Stimmt das?",
    )
    assert (mark.by, mark.when) == ("Ben", "2026-11-19T08:00:00Z")


def test_what_an_annotation_does_not_tell_is_taken_from_whoever_imports_it(articles: list[Article], german: Article):
    (mark,) = marks(annotation(german, "Orlau", bodyValue="hier"), articles)
    assert (mark.kind, mark.note, mark.by, mark.when) == ("claim", "hier", "Anna", ASKED.when)


def test_a_page_a_collection_and_a_list_are_read_alike(articles: list[Article], german: Article):
    one = annotation(german, "Anna Kellring")
    page = {"type": "AnnotationPage", "items": [one]}
    wanted = marks(one, articles)
    assert len(wanted) == 1
    for document in ([one], page, {"type": "AnnotationCollection", "first": page}, {"@graph": [one]}):
        assert marks(document, articles) == wanted
    lines = "\n".join([json.dumps(one)] * 2)
    assert entries_from(lines.encode(), articles, ASKED).entries == tuple(wanted)


def test_a_quote_alone_and_a_place_alone_in_a_known_text_do(articles: list[Article], english: Article):
    quote = {"type": "TextQuoteSelector", "exact": "Eighteen people died."}
    place = {"type": "TextPositionSelector", "start": 0, "end": 3}
    document = [
        {"id": "1", "target": {"source": "anywhere", "selector": quote}},
        {"id": "2", "target": [{"source": f"urn:x-lesart:article:{english.id}", "selector": place}]},
        {"id": "3", "target": {"source": "anywhere", "selector": place}},
    ]
    assert {one.anchor.exact for one in marks(document, articles)} == {"Eighteen people died.", "The"}
    (missed,) = entries_from(json.dumps(document).encode(), articles, ASKED).missed
    assert (missed.words, missed.why) == ("anywhere, 0 to 3", "not found in any article")


def test_an_export_of_hypothesis_is_read(articles: list[Article], german: Article):
    target = annotation(german, "Es starben 18 Menschen.")["target"]
    row = {
        "id": "x",
        "uri": target["source"],
        "text": "prüfen",
        "tags": ["Zahl", "Zahl"],
        "user": "acct:ben@example.org",
        "target": [target],
    }
    (mark,) = marks({"total": 1, "rows": [row]}, articles)
    assert (mark.note, mark.tags, mark.by) == ("prüfen", ("Zahl",), "acct:ben@example.org")


def test_a_second_import_makes_the_same_marks(articles: list[Article], german: Article):
    unnamed = annotation(german, "Orlau", body="so")
    del unnamed["id"]
    assert marks(unnamed, articles) == marks(unnamed, articles[::-1])
    assert marks([unnamed, annotation(german, "Damm")], articles) == marks([annotation(german, "Damm"), unnamed], articles)


def test_what_a_program_made_of_its_own_accord_is_left_out(articles: list[Article], german: Article):
    assert (
        marks([annotation(german, "Orlau", creator={"type": "Software"}), annotation(german, "Damm")], articles)[0].anchor.exact == "Damm"
    )


def test_odd_annotations_harm_nothing(articles: list[Article], german: Article):
    odd: list[Any] = [
        {"target": None},
        {"target": "https://example.org"},
        {"target": {"selector": "#xywh=0,0,1,1"}},
        {"target": {"selector": {"type": "TextPositionSelector", "start": -1, "end": "x"}}},
        {"target": {"source": german.id, "selector": {"type": "TextPositionSelector", "start": 5, "end": 5}}},
        {"target": {"source": {"id": 7}, "selector": {"type": "TextQuoteSelector", "exact": ["Orlau"]}}},
        {"id": "urn:x-lesart:mark:", "target": []},
        {"id": "urn:x-lesart:decision:a", "target": [annotation(german, "Damm")["target"]]},
        {"id": "urn:x-lesart:note:n", "target": [7]},
        {"id": "urn:x-lesart:nonsense", "target": [annotation(german, "Damm")["target"]]},
        {"id": "urn:x-lesart:article:abc", "target": "urn:x-lesart:article:abc", "body": 7, "creator": 7, "tags": [7]},
    ]
    assert entries_from(json.dumps(odd).encode(), articles, ASKED).entries == ()
