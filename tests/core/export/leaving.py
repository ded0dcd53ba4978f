"""What exports are tried with: texts that mean harm, a small comparison in which they stand everywhere, and a session on the samples."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from itertools import accumulate
from typing import TypedDict

from lesart.core.export.extract import Extract, Scope
from lesart.core.export.extracting import extract
from lesart.core.model import (
    Article,
    Attribution,
    Block,
    Claim,
    Comparison,
    Difference,
    Entity,
    Evidence,
    Link,
    Mention,
    Metadata,
    OnlyHere,
    Passage,
    Relation,
    Rung,
    SlotValue,
    Sought,
)
from lesart.core.model.session import (
    Anchor,
    Answer,
    Chosen,
    Decision,
    Entry,
    Mark,
    MarkClass,
    Naming,
    Note,
    Session,
    SessionArticle,
    Silence,
)
from lesart.core.session.entries import with_entries

HOSTILE = {
    "script": "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "attribute": '" onmouseover="alert(1)" x=\'',
    "javascript": "[klick](javascript:alert(1)) ![x](file:///etc/passwd)",
    "formula": '=HYPERLINK("http://example.org","x")',
    "plus": "+1+cmd|' /C calc'!A0",
    "minus": "-2+3",
    "at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "tab": "\t=1+1",
    "return": "\r=1+1",
    "apostrophe": "'=1+1",
    "list": 'a;=1+1; "@SUM(1)',
    "wide": "\u3000\uff1d1+1",
    "context": '"@context": "http://example.org", "@id": "x"}',
    "style": "red;}*{background:url(//example.org)}</style><b>",
    "separators": 'a;b,c"d"\te',
    "entity": '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;&amp;&#x3c;',
    "cdata": "]]></p><![CDATA[ --> <!-- -->",
    "instruction": "<?xml-stylesheet href='x'?><?php echo 1 ?>",
    "path": "../../../etc/passwd",
    "drive": "C:\\Windows\\..\\CON",
    "escape": "\x1b[31mrot\x1b]0;Titel\x07\x00\x08\x7f\x9b2J",
    "bidi": "abc\u202eFED\u202c \u2066x\u2069 \u200f",
    "invisible": "a\u200bb\ufeffc\U000e0041",
    "surrogate": "halb \ud83d da",
    "noncharacter": "\ufffe\uffff\ufdd0 \U0001fffe",
    "markdown": "# Kopf\n\n> Zitat\n\n* Punkt **fett** `code` ==hell== ^block [[Seite]] | Zelle | ~~weg~~ $x$ %%kommentar%% #schlagwort",
    "fence": "```\nx\n```\n---\ntitle: y\n---\n\n[^1]: Fußnote",
    "template": "{{ 7 * 7 }}{% for x in y %}{# z #}${7*7}#{7*7}<%= 7 %>",
    "yaml": '- "a": !!python/object/apply:os.system ["x"]\n...\n--- &a *a',
    "latex": "\\input{/etc/passwd} \\immediate\\write18{x} {a}} % $ & # _ ~ ^",
    "emoji": "👩‍👩‍👧 e\u0301 ﷽ 漢字",
}
"""Texts by what they try; each must leave as words, in every format."""

DRIVES = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\U000e0041]")
"""What no export that is shown may hold: characters that drive a terminal, reorder, hide, or are none; line feeds alone may stand."""


def anchor(article: Article, start: int, end: int) -> Anchor:
    """The anchor of a stretch."""
    text = article.text
    return Anchor(article.id, start, end, text[start:end], text[max(start - 32, 0) : start], text[end : end + 32])


def anchor_of(comparison: Comparison, passage: str) -> Anchor:
    """The anchor of a passage."""
    place = next(one for one in comparison.passages if one.id == passage)
    return anchor(next(one for one in comparison.articles if one.id == place.article), place.start, place.end)


@cache
def small(scope: Scope = "all") -> Extract:
    """An everyday extract made by hand, for golden files: no change of the analysis changes it."""
    texts = (
        ("Am Damm von Orlau standen 230 Helfer.", "Das Wasser fiel am Abend.", "Die Brücke blieb offen."),
        ("Nach Orlau seien 203 Helfer gekommen.", "Abends sank der Pegel.", "Ein Hund wurde gerettet."),
    )
    metadata = (
        Metadata("Damm hält", "Mia Kern", "2025-05-06", "Bote"),
        Metadata("The dam at Orlau", "", "2025-05-07", "Wire", "en"),
    )
    comparison = _compared(texts, metadata, ("dir/one.txt", "two.txt"), "Oberst Mey", "Orlau", 2)
    return extract(comparison, everyday(comparison), scope)


@cache
def hostile(scope: Scope = "all") -> Extract:
    """Every text of `HOSTILE` as a passage of two articles, linked, marked and noted; in titles, names, tags, notes and paths as well."""
    texts = list(HOSTILE.values())
    metadata = (
        Metadata(HOSTILE["script"], HOSTILE["formula"], outlet=HOSTILE["attribute"]),
        Metadata(HOSTILE["yaml"], HOSTILE["latex"], outlet=HOSTILE["bidi"]),
    )
    paths = (HOSTILE["path"] + "\udcff.txt", HOSTILE["fence"])
    whole = tuple(tuple(f"{text} {end}" for text in texts) for end in ("eins", "zwei"))
    comparison = _compared(whole, metadata, paths, " ".join(texts), texts[0], len(texts))
    return extract(comparison, _hostile(comparison, texts), scope)


def everyday(comparison: Comparison, words: str = "") -> Session:
    """A session with a bit of everything on the claims of a comparison and on what stands in one article only; notes end with `words`."""
    claim, other = (next(one for one in comparison.claims if one.relation == relation) for relation in ("conflict", "same"))
    a, b = (anchor_of(comparison, passage) for passage in _linked(comparison, claim))
    c, d = (anchor_of(comparison, passage) for passage in _linked(comparison, other))
    alone = anchor_of(comparison, comparison.only_here[0].passage)
    part = replace(alone, end=alone.start + 10, exact=alone.exact[:10], suffix=(alone.exact[10:] + alone.suffix)[:32])
    anna: _By = {"by": "Anna", "when": "2026-11-20T10:00:00+01:00"}
    ben: _By = {"by": "Ben", "when": "2026-11-21T11:30:00+01:00"}
    articles = {article.id: article for article in comparison.articles}
    silent = next(article for article in articles if article != alone.article)
    return with_entries(
        Session(title="Orlau, Mai 2025", articles=tuple(map(_remembered, articles.values())), classes=(MarkClass("doubt", "?", "red"),)),
        Mark("m1", a, "doubt", ("Zahl", "prüfen"), f"Stimmt das?{words}", **anna),
        Mark("m2", part, "quote", (), "", **ben),
        Note("n1", "passage", f"Wer sagt das?{words}", (b,), **anna),
        Note("n2", "link", f"Vertauschte Ziffern.{words}", (a, b), **anna),
        Note("n3", "claim", f"Bei der Einsatzleitung fragen.{words}", tuple(sorted((a, b))), **ben),
        Note("n4", "article", f"Ausgedruckt.{words}", article=a.article, **anna),
        Note("n5", "entity", f"Ort im Norden.{words}", names=("Orlau",), **anna),
        Decision(a, b, "linked", "contradicts", suggested=True, **anna),
        Decision(c, d, "linked", "same", suggested=True, **anna),
        Decision(c, d, "rejected", suggested=True, **ben),
        Silence(alone, silent, **anna),
        Naming("same", ("Mey", "Oberst Mey"), **anna),
        Answer(tuple(sorted(anchor_of(comparison, one) for one in claim.passages)), "real conflict", f"Zwei Zahlen.{words}", **anna),
        Chosen(tuple(sorted(anchor_of(comparison, one) for one in claim.passages)), **anna),
    )


def _hostile(comparison: Comparison, texts: Sequence[str]) -> Session:
    every = " ".join(texts)
    by: _By = {"by": every, "when": "2026-11-20T10:00:00+01:00"}
    entries: list[Entry] = []
    for number, (text, claim) in enumerate(zip(texts, comparison.claims, strict=True)):
        a, b = (anchor_of(comparison, passage) for passage in claim.passages)
        entries += [
            Mark(f"m{number}{text}", a, text, (text, "x"), text, **by),
            Note(f"n{number}", "passage", text, (b,), **by),
            Note(f"l{number}", "link", text, (a, b), **by),
            Note(f"c{number}", "claim", text, (a, b), **by),
            Decision(a, b, "linked", "later state", suggested=False, **by),
            Silence(a, b.article, **by),
            Answer((a, b), "wrong match" if number % 2 else None, text, **by),
            Chosen((a, b), **by),
        ]
    entries += [Note(f"a{text}", "article", text, article=article.id, **by) for article in comparison.articles for text in texts]
    articles = tuple(map(_remembered, comparison.articles))
    return with_entries(Session(every, articles, tuple(MarkClass(text, text, text) for text in texts)), *entries)


class _By(TypedDict):
    by: str
    when: str


def _remembered(article: Article) -> SessionArticle:
    text = article.text.encode("utf-8", "surrogatepass")
    meta = article.metadata
    return SessionArticle(article.id, article.path, sha256(text).hexdigest(), meta.title, meta.outlet, meta.date, meta.language)


def _linked(comparison: Comparison, claim: Claim) -> tuple[str, str]:
    """Two passages of a claim that are linked."""
    inside = (link for link in comparison.links if {link.a, link.b} <= set(claim.passages) and link.relation == claim.relation)
    return next((link.a, link.b) for link in inside)


def _slot_value(passage: Passage, text: str) -> SlotValue:
    """A number with what it counts, else the first word."""
    found = re.search(r"\b\d+ Helfer", text) or re.search(r"\S+", text)
    assert found
    return SlotValue(passage.id, found[0], passage.start + found.start(), passage.start + found.end())


def _compared(
    texts: Sequence[Sequence[str]], metadata: Sequence[Metadata], paths: Sequence[str], speaker: str, name: str, linked: int
) -> Comparison:
    """Two articles; the first `linked` passages of each match, and the first pair differs in a number."""
    articles, passages = [], []
    for identity, parts, meta, path in zip(("aaaaaaaaaaaa", "bbbbbbbbbbbb"), texts, metadata, paths, strict=True):
        text = "\n\n".join(parts)
        starts = list(accumulate((len(part) + 2 for part in parts), initial=0))
        spans = [(start, start + len(part)) for start, part in zip(starts, parts, strict=False)]
        articles.append(Article(identity, path, text, tuple(Block(*span, "body") for span in spans), metadata=meta))
        said = (
            Attribution("named", speaker, "indirect", found_by="phrase")
            if identity.startswith("b")
            else Attribution("narrator", mode="own")
        )
        passages.append([Passage(f"{identity}.{n}", identity, *span, n, said) for n, span in enumerate(spans)])
    links, claims = [], []
    for number, (a, b) in enumerate(list(zip(*passages, strict=True))[:linked]):
        values = (_slot_value(a, texts[0][number]), _slot_value(b, texts[1][number]))
        differences = () if number else (Difference("number", "Helfer", values, hints=("digits swapped",), strength=0.9),)
        relation: Relation = "same" if number else "conflict"
        evidence = (Evidence("name", texts[0][number][:20], 0.6), Evidence("word", texts[1][number][:20], 0.4))
        slot, filled = ("", ()) if number else ("Helfer", values)
        score, weight = 0.875 - number / 100, 0.5 - number / 100
        links.append(Link(a.id, b.id, relation, score, evidence, slot, filled, "likely", differences))
        ladder = (Rung(a.id, "asserted", "narrator"), Rung(b.id, "reported", "named", speaker))
        title = texts[0][number]
        claims.append(Claim(f"c{number}", (a.id, b.id), relation, slot, filled, score, title, differences, ladder, weight))
    return Comparison(
        tuple(articles),
        tuple(passage for own in passages for passage in own),
        entities=(Entity("LOC:orlau", "LOC", name, (name, "Orlau"), (Mention(articles[0].id, 12, 17, "gazetteer"),)),),
        links=tuple(links),
        claims=tuple(claims),
        only_here=tuple(OnlyHere(one.id, None, (Sought("word", "Brücke"),)) for own in passages for one in own[linked:]),
    )
