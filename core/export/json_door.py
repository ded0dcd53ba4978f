"""The JSON door: a stable interface that other programs read (schema `lesart/1`). Keys may be added, none may go."""

import json
import re

from lesart.core.export.json_contrast import check_dict, claim_dict, link_dict, only_here_dict
from lesart.core.model import Article, Attribution, Comparison, Learned, Passage

_UNSAFE = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def render(comparison: Comparison) -> str:
    """One JSON object with all that is known."""
    return printable(as_dict(comparison))


def printable(whole: dict[str, object]) -> str:
    """An object as JSON. Characters that could drive a terminal are escaped, so that the output may be printed."""
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def as_dict(comparison: Comparison) -> dict[str, object]:
    """The object that is printed; offsets are code points into the article's `text`, end exclusive."""
    return {
        "schema": "lesart/1",
        "articles": [article_dict(article) for article in comparison.articles],
        "passages": [passage_dict(passage) for passage in comparison.passages],
        "links": [link_dict(link) for link in comparison.links],
        "candidates": [link_dict(link) for link in comparison.candidates],
        "claims": [claim_dict(claim, comparison) for claim in comparison.claims],
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
        "only_here": [only_here_dict(only) for only in comparison.only_here],
        "checks": [check_dict(check) for check in comparison.checks],
        **({"learned": learned_dict(comparison.learned)} if comparison.learned else {}),
    }


def learned_dict(learned: Learned) -> dict[str, object]:
    """What was learned from a reader's decisions."""
    return {
        "confirmed": learned.confirmed,
        "rejected": learned.rejected,
        "gain": learned.gain,
        "right_before": learned.right_before,
        "right_after": learned.right_after,
        "used": learned.used,
    }


def article_dict(a: Article) -> dict[str, object]:
    """An article with its text, character for character."""
    return {
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


def passage_dict(p: Passage) -> dict[str, object]:
    """A passage, and who says it."""
    return {
        "id": p.id,
        "article": p.article,
        "start": p.start,
        "end": p.end,
        "attribution": p.attribution and _attribution(p.attribution),
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
