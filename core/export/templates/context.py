"""What a template is given: the extract as plain values alone, so that nothing of the program can be reached from one.

Every text is safe to show; line breaks stand in `exact` and in notes. docs/exports.md tells what there is.
"""

from lesart.core.export.contrasting import asserted, difference_lines
from lesart.core.export.differing import KINDS, standing_told
from lesart.core.export.extract import Excerpt, Extract, Group, Pair
from lesart.core.export.lookup import Lookup, label, name
from lesart.core.export.objects import answer_dict, decision_dict, evidence_dict, mark_dict, note_dict, silence_dict
from lesart.core.export.saying import confidence_told, decision_told, reasons_told, speaker_told
from lesart.core.model import Article, Difference
from lesart.core.safetext import safe_lines

Values = dict[str, object]


def context_of(extract: Extract) -> Values:
    """The names that a template knows."""
    look = Lookup(extract.comparison)
    made = {
        "title": extract.title,
        "scope": extract.scope,
        "articles": [
            {**_article(one, look), "notes": [note_dict(n) for n in extract.notes if n.article == one.id]} for one in extract.articles
        ],
        "claims": [_claim(group, extract, look) for group in extract.groups],
        "alone": [_passage(one, look) for one in extract.alone],
        "names": [{"names": list(note.names), **note_dict(note)} for note in extract.notes if note.on == "entity"],
    }
    return {key: _safe(value) for key, value in made.items()}


def _safe(value: object) -> object:
    match value:
        case str():
            return safe_lines(value)
        case list():
            return [_safe(one) for one in value]
        case dict():
            return {key: _safe(one) for key, one in value.items()}
        case _:
            return value


def _article(article: Article, look: Lookup) -> Values:
    meta = article.metadata
    return {
        "number": look.number(article),
        "id": article.id,
        "name": name(article),
        "label": label(article),
        "path": article.path,
        "title": meta.title,
        "outlet": meta.outlet,
        "byline": meta.byline,
        "date": meta.date or "",
        "language": meta.language,
    }


def _notes(article: Article, extract: Extract) -> list[Values]:
    return [note_dict(note) for note in extract.notes if note.article == article.id]


def _claim(group: Group, extract: Extract, look: Lookup) -> Values:
    claim = group.claim
    return {
        "number": group.number,
        "id": claim.id,
        "title": group.title,
        "relation": claim.relation,
        "slot": claim.slot,
        "confidence": claim.confidence,
        "band": claim.band,
        "chosen": group.is_chosen,
        "differences": [_difference(one, look) for one in claim.differences],
        "told": [*difference_lines(claim, look), *asserted(claim, extract.comparison, look)],
        "passages": [_passage(one, look) for one in group.excerpts],
        "links": [_link(pair) for pair in group.pairs],
        "answers": [answer_dict(one) for one in group.answers],
        "notes": [note_dict(one) for one in group.notes],
    }


def _difference(difference: Difference, look: Lookup) -> Values:
    values = [
        {"value": one.value, "article": look.number(look.article(one.passage)), "speaker": one.speaker, "as_of": one.as_of or ""}
        for one in difference.values
    ]
    told = {"kind": KINDS[difference.kind], "slot": difference.slot, "standing": standing_told(difference)}
    return {**told, "apart": difference.is_apart, "values": values}


def _passage(excerpt: Excerpt, look: Lookup) -> Values:
    return {
        "id": excerpt.id,
        "article": _article(excerpt.article, look),
        "start": excerpt.start,
        "end": excerpt.end,
        "quote": excerpt.quote,
        "exact": excerpt.exact,
        "before": excerpt.before,
        "after": excerpt.after,
        "value": excerpt.value,
        "speaker": speaker_told(excerpt),
        "marks": [mark_dict(one) for one in excerpt.marks],
        "notes": [note_dict(one) for one in excerpt.notes],
        "silences": [silence_dict(one) for one in excerpt.silences],
    }


def _link(pair: Pair) -> Values:
    return {
        "a": pair.a,
        "b": pair.b,
        "relation": pair.relation,
        "score": pair.score,
        "confidence": confidence_told(pair),
        "evidence": [evidence_dict(one) for one in pair.evidence],
        "reasons": reasons_told(pair),
        "decisions": [{**decision_dict(one), "told": decision_told(one)} for one in pair.decisions],
        "notes": [note_dict(one) for one in pair.notes],
    }
