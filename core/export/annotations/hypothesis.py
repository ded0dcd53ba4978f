"""Hypothes.is: one request body for its web interface a line, ready to be sent to `POST /api/annotations`.

The service keeps the first target of an annotation only, so that each passage is one annotation; the passages of a claim share the tag
`lesart:<claim id>`, and each tells the others in its text. Group and permissions are left out: without permissions the service shows an
annotation to its writer alone, so that nothing becomes public unasked. What a body may hold: h.readthedocs.io, "Hypothesis API",
Create a new annotation; and `h/schemas/annotation.py` in the repository hypothesis/h, by which the service checks it.
"""

import re
from collections.abc import Iterator

from lesart.core.export.annotations.targets import Node, as_json, iri, selectors
from lesart.core.export.annotations.w3c import claim_tag
from lesart.core.export.bibliography.addresses import address
from lesart.core.export.extract import Excerpt, Extract, Group, Pair, Tell
from lesart.core.export.leaving import excerpts_of
from lesart.core.export.lookup import label, percent
from lesart.core.export.saying import (
    answer_told,
    confidence_told,
    decisions_told,
    note_told,
    reasons_told,
    silence_told,
    speaker_told,
)
from lesart.core.model import Article, Comparison
from lesart.core.safetext import safe

# What Markdown reads inside a line, and the dollar, between which the service sets formulas; then what makes a heading, a list or a rule of
# a line that begins with it. As entities they mean the same to every Markdown.
_ACTIVE = re.compile(r"[\\`*_\[\]{}<>~$&!|]")
_BEGINS_BLOCK = re.compile(r"^[-+=#]|^\d+[.)](?=\s|$)")


def write(extract: Extract, tell: Tell) -> bytes:
    """The extract as JSON lines, a passage each."""
    groups: dict[str, list[Group]] = {}
    for group in extract.groups:
        for excerpt in group.excerpts:
            groups.setdefault(excerpt.id, []).append(group)
    lines = []
    excerpts = excerpts_of(extract)
    for done, excerpt in enumerate(excerpts, 1):
        lines.append(as_json(_payload(excerpt, groups.get(excerpt.id, []), extract.comparison)))
        tell(done, len(excerpts))
    return "".join(f"{line}\n" for line in lines).encode()


def _payload(excerpt: Excerpt, groups: list[Group], comparison: Comparison) -> Node:
    article = excerpt.article
    uri = address(article) or iri("article", article.id)
    return {
        "uri": uri,
        "document": {"title": [_title(article)]},
        "target": [{"source": uri, "selector": selectors(excerpt)}],
        "text": "\n\n".join(_text(excerpt, groups, comparison)),
        "tags": list(dict.fromkeys(_tags(excerpt, groups))),
    }


def _tags(excerpt: Excerpt, groups: list[Group]) -> Iterator[str]:
    for group in groups:
        yield claim_tag(group.claim.id)
        yield group.claim.relation
    for mark in excerpt.marks:
        yield from (mark.kind, *mark.tags)


def _text(excerpt: Excerpt, groups: list[Group], comparison: Comparison) -> Iterator[str]:
    """The readers' notes first, each with its writer, for the service names the account alone; then what the other articles say."""
    said = (*((mark.note, mark.by, mark.when) for mark in excerpt.marks), *((note.text, note.by, note.when) for note in excerpt.notes))
    for text, by, when in said:
        whose = ", ".join(filter(None, (by, when[:10])))
        yield from filter(None, (_markdown(text), f"— {_markdown(whose)}" if text and whose else ""))
    for group in groups:
        yield f"**{_markdown(group.title)}** · {group.claim.relation} · {group.claim.band}, {percent(group.claim.confidence)}"
        yield from (_markdown(answer_told(answer)) for answer in group.answers)
        yield from (_markdown(note_told(note)) for note in group.notes)
        pairs = {one: pair for pair in group.pairs if excerpt.id in (pair.a, pair.b) for one in (pair.a, pair.b)}
        for other in (one for one in group.excerpts if one.id != excerpt.id):
            yield f"> {_markdown(other.quote)}\n>\n> — {_markdown(_told(other))}"
            if other.id in pairs:
                yield _markdown(_linked(pairs[other.id]))
    yield from (_markdown(silence_told(silence, comparison)) for silence in excerpt.silences)


def _told(excerpt: Excerpt) -> str:
    return ", ".join(filter(None, (speaker_told(excerpt), label(excerpt.article))))


def _linked(pair: Pair) -> str:
    """What the two passages are to each other, how sure that is, why, and who decided what on them."""
    known = (pair.relation, confidence_told(pair), reasons_told(pair), *decisions_told(pair), *map(note_told, pair.notes))
    return "; ".join(filter(None, known))


def _title(article: Article) -> str:
    return article.metadata.title or label(article)


def _markdown(text: str) -> str:
    """Text that Markdown shows as it is, line by line."""
    lines = (" ".join(safe(line).split()) for line in text.splitlines())
    return "\n".join(_BEGINS_BLOCK.sub(_entity, _ACTIVE.sub(_entity, line)) for line in lines)


def _entity(active: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in active[0])
