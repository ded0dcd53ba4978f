"""The JSON door: a stable interface that other programs read (schema `lesart/1`). Keys may be added, none may go."""

import json
import re

from lesart.core.model import Attribution, Comparison, Link, SlotValue

_UNSAFE = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def render(comparison: Comparison) -> str:
    """One JSON object. Characters that could drive a terminal are escaped, so that the output may be printed."""
    text = json.dumps(as_dict(comparison), ensure_ascii=False, indent=1)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def as_dict(comparison: Comparison) -> dict[str, object]:
    """The object that is printed; offsets are code points into the article's `text`, end exclusive."""
    return {
        "schema": "lesart/1",
        "articles": [
            {
                "id": a.id,
                "path": a.path,
                "text": a.text,
                "title": a.metadata.title,
                "language": a.metadata.language,
                "date": a.metadata.date,
                "byline": a.metadata.byline,
                "outlet": a.metadata.outlet,
                "encoding": a.encoding,
                "blocks": [{"start": b.start, "end": b.end, "kind": b.kind} for b in a.blocks],
            }
            for a in comparison.articles
        ],
        "passages": [
            {
                "id": p.id,
                "article": p.article,
                "start": p.start,
                "end": p.end,
                "attribution": p.attribution and _attribution(p.attribution),
            }
            for p in comparison.passages
        ],
        "links": [_link(link) for link in comparison.links],
        "candidates": [_link(link) for link in comparison.candidates],
        "claims": [
            {
                "id": c.id,
                "passages": list(c.passages),
                "relation": c.relation,
                "confidence": round(c.confidence, 4),
                "slot": c.slot,
                "values": _values(c.values),
            }
            for c in comparison.claims
        ],
        "entities": [
            {
                "id": e.id,
                "label": e.label,
                "name": e.name,
                "variants": list(e.variants),
                "joins": [{"variant": variant, "why": why} for variant, why in e.joins],
                "mentions": [{"article": m.article, "start": m.start, "end": m.end, "found_by": m.found_by} for m in e.mentions],
            }
            for e in comparison.entities
        ],
        "suggestions": [{"a": s.a, "b": s.b, "why": s.why, "score": s.score} for s in comparison.suggestions],
        "quantities": [
            {
                "article": q.article,
                "start": q.start,
                "end": q.end,
                "low": q.low,
                "high": q.high,
                "bound": q.bound,
                "unit": q.unit,
                "counted": q.counted,
                "as_of": q.as_of,
                "kind": q.kind,
                "event": q.event,
                "group": q.group,
                "listed": q.listed,
            }
            for q in comparison.quantities
        ],
        "dates": [
            {
                "article": d.article,
                "start": d.start,
                "end": d.end,
                "value": d.value,
                "ambiguous": d.ambiguous,
                "settled_by": d.settled_by,
            }
            for d in comparison.dates
        ],
        "only_here": [
            {
                "passage": o.passage,
                "nearest": o.nearest and {"passage": o.nearest.passage, "score": round(o.nearest.score, 4)},
                "looked_for": list(o.looked_for),
            }
            for o in comparison.only_here
        ],
    }


def _link(link: Link) -> dict[str, object]:
    return {
        "a": link.a,
        "b": link.b,
        "relation": link.relation,
        "score": round(link.score, 4),
        "band": link.band,
        "kind": _kind(link),
        "slot": link.slot,
        "values": _values(link.values),
        "evidence": [{"kind": e.kind, "what": e.what, "weight": round(e.weight, 4)} for e in link.evidence],
    }


def _attribution(said: Attribution) -> dict[str, object]:
    return {
        "kind": said.kind,
        "speaker": said.speaker,
        "mode": said.mode,
        "entity": said.entity,
        "found_by": said.found_by,
        "hedged": said.hedged,
        "denied": said.denied,
        "frames": [{"start": frame.start, "end": frame.end} for frame in said.frames],
    }


def _values(values: tuple[SlotValue, ...]) -> list[dict[str, object]]:
    return [{"passage": value.passage, "value": value.value, "start": value.start, "end": value.end} for value in values]


def _kind(link: Link) -> str:
    """What carries the link: the slot's kind for a conflict, else the kind of its strongest evidence."""
    if link.relation == "conflict":
        return "number"
    return max(link.evidence, key=lambda e: e.weight).kind if link.evidence else ""
