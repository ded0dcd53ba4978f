"""Five short articles about one invented matter, and what a comparison of them should hold: prepared by hand, in our own words."""

import re
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace
from itertools import count

from lesart.core.compare import Progress, Settings
from lesart.core.model import (
    Aliases,
    Article,
    Attribution,
    Band,
    Block,
    Claim,
    Comparison,
    Difference,
    Entity,
    EntityLabel,
    Evidence,
    Link,
    Mention,
    Metadata,
    Nearest,
    OnlyHere,
    Passage,
    Quantity,
    Relation,
    Rung,
    SlotValue,
    Sought,
    Suggestion,
)
from lesart.tui.forecast import forecast

_FILLER = (
    "Die Fähre legt morgens um sechs Uhr ab.",
    "Am Kai warten Händler mit Fisch und Brot.",
    "Die Straße zum Hafen führt an alten Speichern vorbei.",
    "Im Winter friert die Bucht nur selten zu.",
    "Viele Häuser tragen noch die Schilder der Reedereien.",
    "Der Leuchtturm steht seit hundert Jahren auf der Mole.",
)


def _article(key: str, outlet: str, date: str, sentences: Sequence[str], encoding: str = "utf-8") -> Article:
    """A title, then a paragraph of three filler sentences before each sentence that matters."""
    filler: Iterator[str] = (_FILLER[n % len(_FILLER)] for n in count())
    paragraphs = [f"Der Hafen von Nordholm ({outlet})"]
    for sentence in sentences:
        paragraphs += [" ".join(next(filler) for _ in range(3)), sentence]
    text = "\n\n".join(paragraphs) + "\n"
    blocks = [Block(m.start(), m.end(), "body") for m in re.finditer(r"\S[^\n]*", text)]
    blocks[0] = Block(blocks[0].start, blocks[0].end, "heading", 1)
    meta = Metadata(title=paragraphs[0], outlet=outlet, date=date, language="de")
    return Article(key, f"{key}.txt", text, tuple(blocks), metadata=meta, encoding=encoding)


KAI = "Die Stadt schickte 2.300 Helfer an den Kai, sagte Bürgermeisterin Odahl."
KAI_SWAPPED = "Nach ihren Worten kamen 2.030 Helfer an den Kai von Nordholm."
KAI_LATER = "Am Ende waren es 2.300 Helfer, die am Kai standen."
FLOOD = "In der Nacht stieg das Wasser über die Mole."
FLOOD_TOO = "Das Wasser stieg nachts über die Mole hinaus."
FLOOD_ALSO = "Über die Mole stieg in jener Nacht das Wasser."
BOATS = "Neun Boote rissen sich los."
BOATS_TOO = "Zwölf Boote rissen sich in der Nacht los."
ALONE = "Ein Hund zog zwei Kinder aus dem Wasser."
ALONE_TOO = "Die Versicherung will nicht zahlen [noch nicht]."

ARTICLES = (
    _article("a", "Morgenblatt", "2024-02-01", (FLOOD, KAI, ALONE, BOATS)),
    _article("b", "Küstenbote", "2024-02-02", (BOATS_TOO, FLOOD_TOO, KAI_SWAPPED), "windows-1252"),
    _article("c", "Wochenschau", "2024-02-03", (KAI_LATER, FLOOD_ALSO)),
    _article("d", "Hafenfunk", "2024-02-04", (ALONE_TOO, FLOOD_TOO)),
    _article("e", "Inselkurier", "2024-02-05", (ALONE_TOO.replace("Versicherung", "Reederei"),)),
)


def _passages(articles: Sequence[Article]) -> tuple[Passage, ...]:
    found = []
    for article in articles:
        spans = [
            (number, block.start + m.start(), block.start + m.end())
            for number, block in enumerate(article.blocks)
            for m in re.finditer(r"\S.*?[.\])](?= |$)", article.text[block.start : block.end])
        ]
        for n, (block, start, end) in enumerate(spans):
            speaker = Attribution("named", "Odahl", "indirect") if "Odahl" in article.text[start:end] else None
            found.append(Passage(f"{article.id}.{n}", article.id, start, end, block, speaker))
    return tuple(found)


def _comparison(articles: Sequence[Article]) -> Comparison:
    passages = _passages(articles)
    texts = {article.id: article.text for article in articles}
    dates = {article.id: article.metadata.date for article in articles}

    def at(article: str, sentence: str) -> str:
        return next(p.id for p in passages if p.article == article and texts[article][p.start : p.end] == sentence)

    def value(passage: str, words: str) -> SlotValue:
        place = next(p for p in passages if p.id == passage)
        start = texts[place.article].index(words, place.start)
        speaker = place.attribution.speaker if place.attribution else ""
        return SlotValue(passage, words, start, start + len(words), speaker=speaker, as_of=dates[place.article])

    def claim(
        name: str, relation: Relation, members: Sequence[str], title: str, weight: float, slot: str = "", *differences: Difference
    ) -> Claim:
        values = tuple(dict.fromkeys(value for one in differences for value in one.values))
        return Claim(name, tuple(members), relation, slot, values, 0.97, title, differences, weight=weight, band="sure")

    kai = (at("a", KAI), at("b", KAI_SWAPPED), at("c", KAI_LATER))
    flood = (at("a", FLOOD), at("b", FLOOD_TOO), at("c", FLOOD_ALSO), at("d", FLOOD_TOO))
    boats = (at("a", BOATS), at("b", BOATS_TOO))
    helpers = (value(kai[0], "2.300 Helfer"), value(kai[1], "2.030 Helfer"), value(kai[2], "2.300 Helfer"))
    claims = (
        claim("c1", "same", flood, "Wasser über der Mole", 0.2),
        claim(
            "c2",
            "conflict",
            kai,
            "Helfer am Kai",
            0.9,
            "Helfer",
            Difference("number", "Helfer", helpers[:2], "differs", ("same speaker", "digits swapped")),
            Difference("number", "Helfer", helpers[::2], "agrees"),
        ),
        claim(
            "c3",
            "conflict",
            boats,
            "Boote rissen sich los",
            0.6,
            "Boot",
            Difference("number", "Boot", (value(boats[0], "Neun Boote"), value(boats[1], "Zwölf Boote")), "rose"),
        ),
    )
    voices = (
        Rung(kai[0], "reported", "named", "Odahl"),
        Rung(kai[1], "reported", "named", "Odahl"),
        Rung(kai[2], "asserted", "narrator"),
    )
    claims = (claims[0], replace(claims[1], ladder=voices), claims[2])
    evidence = (Evidence("word", "Helfer", 0.6), Evidence("name", "Kai", 0.4))
    water = (Evidence("word", "Mole", 0.5), Evidence("word", "Nacht ~ nachts", 0.3), Evidence("neighbours", "passages beside", 0.2))
    sure: tuple[tuple[float, Band], ...] = ((0.81, "likely"), (0.97, "sure"), (0.62, "likely"))
    links = tuple(
        Link(c.passages[0], other, c.relation, score, evidence if c.id == "c2" else water, c.slot, band=band)
        for c in claims
        for other, (score, band) in zip(c.passages[1:], sure, strict=False)
    )
    candidates = (
        Link(at("a", ALONE), at("b", FLOOD_TOO), "related", 0.31, (Evidence("word", "Wasser", 1.0),), band="candidate"),
        Link(at("a", ALONE), at("c", KAI_LATER), "related", 0.07, (Evidence("word", "Kinder ~ Helfer", 1.0),), band="candidate"),
        Link(at("a", KAI), at("b", FLOOD_TOO), "related", 0.12, (Evidence("word", "Kai ~ Mole", 1.0),), band="candidate"),
    )
    only = (
        OnlyHere(
            at("a", ALONE),
            nearest=Nearest(at("b", FLOOD_TOO), 0.31, ("shares only Wasser", "score 0.31, a link needs 0.50")),
            sought=(Sought("number", "zwei Kinder"), Sought("word", "Hund"), Sought("word", "Wasser", ("b", "c", "d"))),
            strength="central",
        ),
        OnlyHere(at("d", ALONE_TOO), sought=(Sought("name", "Versicherung"),)),
    )
    listed: tuple[tuple[str, EntityLabel, str, str], ...] = (
        ("n1", "LOC", "Nordholm", "gazetteer"),
        ("n2", "PER", "Odahl", "capitals"),
        ("n3", "ORG", "Versicherung", "gazetteer"),
        ("n4", "ORG", "Reederei", "gazetteer"),
    )
    entities = tuple(
        Entity(
            name,
            label,
            spelling,
            (spelling,),
            tuple(
                Mention(article.id, found.start(), found.end(), found_by)
                for article in articles
                for found in re.finditer(rf"\b{spelling}\b", article.text)
            ),
        )
        for name, label, spelling, found_by in listed
    )
    number = texts["a"].index("2.300")
    return Comparison(
        tuple(articles),
        passages,
        entities,
        suggestions=(Suggestion("n3", "n4", "both will not pay", 0.6),),
        quantities=(Quantity("a", number, number + 12, 2300, 2300, counted="helf"),),
        links=links,
        candidates=candidates,
        claims=claims,
        only_here=only,
    )


COMPARISON = _comparison(ARTICLES)


async def unsure_analyst(articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
    """Finds the same, but holds all of it for no more than perhaps related."""
    async for progress in analyst(articles, settings):
        known = progress.comparison
        claims = tuple(Claim(c.id, c.passages, "related", confidence=0.31) for c in known.claims)
        links = tuple(replace(link, relation="related", score=0.31, band="candidate", values=()) for link in known.links)
        yield replace(progress, comparison=replace(known, claims=claims, links=links))


async def analyst(articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
    """Knows at once what these articles hold; of fewer than five it tells what concerns them."""
    known = joined(COMPARISON if len(articles) == len(ARTICLES) else _restricted(articles), settings.aliases)
    yield Progress("reading passages", 0, 1, Comparison(tuple(articles)))
    yield Progress("done", 1, 1, forecast(known, settings.given, settings.silent, settings.aliases))


def joined(known: Comparison, aliases: Aliases) -> Comparison:
    """The names as a reader has them: joined into the first of a group, and asked about no more."""
    answered = [*map(set, aliases.same), *map(set, aliases.different)]
    names = {entity.id: entity.name for entity in known.entities}
    entities = list(known.entities)
    for group in aliases.same:
        members = [entity for entity in entities if entity.name in group]
        one = replace(
            members[0],
            variants=tuple(variant for member in members for variant in member.variants),
            mentions=tuple(mention for member in members for mention in member.mentions),
            joins=tuple((member.name, "by hand") for member in members[1:]),
        )
        entities = [entity for entity in entities if entity not in members] + [one]
    open_questions = tuple(asked for asked in known.suggestions if not any({names[asked.a], names[asked.b]} <= group for group in answered))
    return replace(known, entities=tuple(entities), suggestions=open_questions)


def _restricted(articles: Sequence[Article]) -> Comparison:
    ids = {article.id for article in articles}
    kept = {p.id for p in COMPARISON.passages if p.article in ids}
    claims = [
        replace(
            c,
            passages=tuple(p for p in c.passages if p in kept),
            values=tuple(v for v in c.values if v.passage in kept),
            differences=tuple(d for d in c.differences if all(v.passage in kept for v in d.values)),
            ladder=tuple(rung for rung in c.ladder if rung.passage in kept),
        )
        for c in COMPARISON.claims
    ]
    named = [replace(e, mentions=tuple(m for m in e.mentions if m.article in ids)) for e in COMPARISON.entities]
    entities = tuple(entity for entity in named if entity.mentions)
    names = {entity.id for entity in entities}
    return Comparison(
        tuple(articles),
        tuple(p for p in COMPARISON.passages if p.id in kept),
        entities,
        suggestions=tuple(s for s in COMPARISON.suggestions if {s.a, s.b} <= names),
        quantities=tuple(q for q in COMPARISON.quantities if q.article in ids),
        links=tuple(link for link in COMPARISON.links if link.a in kept and link.b in kept),
        candidates=tuple(link for link in COMPARISON.candidates if link.a in kept and link.b in kept),
        claims=tuple(c for c in claims if len(c.passages) > 1),
        only_here=tuple(
            replace(o, sought=tuple(replace(one, elsewhere=tuple(sorted(ids.intersection(one.elsewhere)))) for one in o.sought))
            for o in COMPARISON.only_here
            if o.passage in kept
        ),
    )
