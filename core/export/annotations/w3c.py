"""W3C Web Annotation, JSON-LD: one collection with what was found and what a reader added.

What lesart says is motivated as "describing" (an article, at its title), "identifying" (an excerpt) and "linking" (two of them); what
readers added as "highlighting" (marks), "commenting" (notes), "assessing" (decisions, answers, silences) and "bookmarking" (claims chosen),
with who did it and when. So a program that reads only marks finds them at once, and lesart itself reads back what readers added. What
readers said of names leaves in TEI: it is on no stretch of text.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from lesart.core.export.annotations.targets import Node, as_json, iri, target
from lesart.core.export.bibliography.addresses import address
from lesart.core.export.extract import Excerpt, Extract, Pair, Tell
from lesart.core.export.leaving import entries_leaving, excerpts_of, moment
from lesart.core.export.lookup import label
from lesart.core.export.saying import confidence_told, evidence_told, speaker_told
from lesart.core.model import Article, Comparison
from lesart.core.model.session import Anchor, Answer, Chosen, Decision, Entry, Mark, Naming, Note, Silence
from lesart.core.session.anchoring import anchor
from lesart.core.session.entries import key_of

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
SOFTWARE: Node = {"id": iri("software", "lesart"), "type": "Software", "name": "lesart"}


def write(extract: Extract, tell: Tell) -> bytes:
    """The extract as an AnnotationCollection with one page."""
    excerpts, entries = excerpts_of(extract), entries_leaving(extract)
    pairs = list({(pair.a, pair.b): pair for group in extract.groups for pair in group.pairs}.values())
    found = _Found(extract, {excerpt.id: excerpt for excerpt in excerpts})
    items: list[Node] = []
    total = len(extract.articles) + len(excerpts) + len(pairs) + len(entries)
    made = (
        *map(_described, extract.articles),
        *(found.excerpt(excerpt) for excerpt in excerpts if excerpt.passage),
        *(found.pair(pair) for pair in pairs),
        *(annotation for entry in entries for annotation in _added(entry, extract.comparison)),
    )
    for annotation in made:
        items.append(annotation)
        tell(min(len(items), total), total)
    content = sha256(as_json({"items": items}).encode()).hexdigest()[:12]
    page = {"id": iri("page", content), "type": "AnnotationPage", "partOf": iri("collection", content), "startIndex": 0}
    collection: Node = {
        "@context": CONTEXT,
        "id": iri("collection", content),
        "type": "AnnotationCollection",
        "label": extract.title,
        "generator": SOFTWARE,
        "total": len(items),
        "first": {**page, "items": items},
    }
    return (as_json(collection, indent=1) + "\n").encode()


def claim_tag(claim_id: str) -> str:
    """The tag that holds the passages of a claim together, in every service."""
    return f"lesart:{claim_id}"


class _Found:
    """What lesart found, as annotations of its own."""

    def __init__(self, extract: Extract, excerpts: dict[str, Excerpt]) -> None:
        self._excerpts = excerpts
        self._claims: dict[str, list[tuple[str, str]]] = {}
        for group in extract.groups:
            for excerpt in group.excerpts:
                self._claims.setdefault(excerpt.id, []).append((group.claim.relation, claim_tag(group.claim.id)))
        self._only_here = {only.passage for only in extract.comparison.only_here}

    def excerpt(self, excerpt: Excerpt) -> Node:
        claims = self._claims.get(excerpt.id, [])
        relations = dict.fromkeys(relation for relation, _ in claims) or ("only here",) * (excerpt.passage in self._only_here)
        told = dict.fromkeys((speaker_told(excerpt), excerpt.value))
        bodies = [
            *(_body("classifying", relation) for relation in relations),
            *(_body("tagging", tag) for _, tag in claims),
            *(_body("describing", one) for one in told if one),
        ]
        return {**_opened("identifying", iri("excerpt", excerpt.id), bodies), "creator": SOFTWARE, "target": self._target(excerpt.id)}

    def pair(self, pair: Pair) -> Node:
        bodies = [
            _body("classifying", pair.relation),
            _body("assessing", confidence_told(pair)),
            *(_body("describing", evidence_told(evidence)) for evidence in pair.evidence),
        ]
        targets = [self._target(pair.a), self._target(pair.b)]
        return {**_opened("linking", iri("link", pair.a, pair.b), bodies), "creator": SOFTWARE, "target": targets}

    def _target(self, excerpt_id: str) -> Node:
        excerpt = self._excerpts[excerpt_id]
        return target(excerpt.article.id, excerpt)


def _described(article: Article) -> Node:
    """Tells what an article is, so that its name need not be known."""
    at = address(article)
    link: list[Node] = [{"type": "SpecificResource", "purpose": "linking", "source": at}] if at else []
    bodies = [
        _article(article.id),
        *(_body("describing", told) for told in dict.fromkeys((article.metadata.title, label(article))) if told),
    ]
    opened = _opened("describing", iri("description", article.id), [*bodies, *link])
    return {**opened, "creator": SOFTWARE, "target": _anchored(_title(article))}


def _added(entry: Entry, comparison: Comparison) -> Iterator[Node]:
    """What a reader added: one annotation, or none where it is on no text."""
    match entry:
        case Mark(id=name):
            bodies = [_body("classifying", entry.kind), *(_body("tagging", tag) for tag in entry.tags), *_note(entry.note)]
            yield {**_opened("highlighting", iri("mark", name), bodies), **_by(entry), "target": _anchored(entry.anchor)}
        case Note(id=name):
            about = [_article(entry.article)] if entry.on == "article" else [_body("tagging", one) for one in entry.names]
            places = _noted(entry, comparison)
            if places:
                bodies = [_body("classifying", entry.on), *about, *_note(entry.text)]
                yield {**_opened("commenting", iri("note", name), bodies), **_by(entry), "target": places}
        case Decision():
            tie = [_body("classifying", entry.tie)] if entry.tie else []
            flags = [_body("tagging", flag) for flag in ("suggested", "settles") if getattr(entry, flag)]
            bodies = [_body("assessing", entry.verdict), *tie, *flags]
            yield {**_opened("assessing", _named(entry), bodies), **_by(entry), "target": [_anchored(entry.a), _anchored(entry.b)]}
        case Silence():
            bodies = [_body("assessing", "silent"), _article(entry.article)]
            yield {**_opened("assessing", _named(entry), bodies), **_by(entry), "target": _anchored(entry.anchor)}
        case Answer():
            choice = [_body("assessing", entry.choice)] if entry.choice else []
            yield {**_opened("assessing", _named(entry), [*choice, *_note(entry.note)]), **_by(entry), "target": _all(entry.anchors)}
        case Chosen():
            yield {**_opened("bookmarking", _named(entry), []), **_by(entry), "target": _all(entry.anchors)}
        case Naming():
            return


def _opened(motivation: str, name: str, bodies: list[Node]) -> Node:
    return {"id": name, "type": "Annotation", "motivation": motivation, "body": bodies}


def _named(entry: Entry) -> str:
    return iri(*key_of(entry))


def _body(purpose: str, value: str) -> Node:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _note(text: str) -> list[Node]:
    return [_body("commenting", text)] if text else []


def _by(entry: Entry) -> Node:
    creator: Node = {"creator": {"type": "Person", "name": entry.by}} if entry.by else {}
    return {**creator, **({"created": entry.when} if moment(entry.when) else {})}


def _anchored(anchor: Anchor) -> Node:
    return target(anchor.article, anchor)


def _all(anchors: Iterable[Anchor]) -> list[Node]:
    return [_anchored(anchor) for anchor in anchors]


def _article(name: str) -> Node:
    """Tells which article as a whole is meant."""
    return {"type": "SpecificResource", "purpose": "identifying", "source": iri("article", name)}


def _noted(note: Note, comparison: Comparison) -> list[Node]:
    """What a note is on: its passages; the mentions of its names; for an article the place of its title, where a reader will look for it.

    The standard would let an article as a whole be the target. Recogito would then read nothing of the collection at all.
    """
    articles = {article.id: article for article in comparison.articles}
    if note.on == "article" and note.article in articles:
        return _all([_title(articles[note.article])])
    if note.on != "entity":
        return _all(note.anchors)
    named = [one for one in comparison.entities if not {one.name, *one.variants}.isdisjoint(note.names)]
    places = sorted({(mention.article, mention.start, mention.end) for entity in named for mention in entity.mentions})
    return _all(anchor(articles[article], start, end) for article, start, end in places)


def _title(article: Article) -> Anchor:
    """Where an article has its title, or else begins."""
    block = next((block for block in article.blocks if block.kind == "heading"), article.blocks[0])
    return anchor(article, block.start, block.end)
