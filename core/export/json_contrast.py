"""Links, claims, absences and checks as objects of the JSON door."""

from lesart.core.contrast.assertion.ladder import Reading, readings
from lesart.core.model import Check, Claim, Comparison, Difference, Link, OnlyHere, Place, Rung, Shift, SlotValue


def link_dict(link: Link) -> dict[str, object]:
    """A link or a candidate. Its `kind` is what a conflict differs in, else the kind of its strongest evidence."""
    return {
        "a": link.a,
        "b": link.b,
        "relation": link.relation,
        "score": round(link.score, 4),
        "band": link.band,
        "kind": _kind(link),
        "slot": link.slot,
        "values": _values(link.values),
        "differences": [_difference(one) for one in link.differences],
        "shifts": [_shift(one) for one in link.shifts],
        "evidence": [{"kind": e.kind, "what": e.what, "weight": round(e.weight, 4)} for e in link.evidence],
    }


def claim_dict(claim: Claim, comparison: Comparison) -> dict[str, object]:
    """A claim with all that its passages differ in, who asserts it, and what can be read off from that."""
    return {
        "id": claim.id,
        "passages": list(claim.passages),
        "title": claim.title,
        "relation": claim.relation,
        "confidence": round(claim.confidence, 4),
        "band": claim.band,
        "weight": claim.weight,
        "kind": _first_apart(claim) if claim.relation == "conflict" else "",
        "slot": claim.slot,
        "values": _values(claim.values),
        "differences": [_difference(one) for one in claim.differences],
        "ladder": [_rung(one) for one in claim.ladder],
        "readings": [_reading(one) for one in readings(claim, comparison)],
    }


def only_here_dict(only: OnlyHere) -> dict[str, object]:
    """A passage that stands in one article only, with its receipt: what was looked for, who has it, and why the nearest was refused."""
    return {
        "passage": only.passage,
        "strength": only.strength,
        "nearest": only.nearest and {"passage": only.nearest.passage, "score": round(only.nearest.score, 4), "why": list(only.nearest.why)},
        "sought": [{"kind": one.kind, "what": one.what, "elsewhere": list(one.elsewhere)} for one in only.sought],
        "looked_for": [one.what for one in only.sought],
        **({"silent": list(only.silent)} if only.silent else {}),
    }


def check_dict(check: Check) -> dict[str, object]:
    """What is told at a place, and what its parts come to."""
    return {
        "kind": check.kind,
        "holds": check.holds,
        "told": check.told,
        "reckoned": check.reckoned,
        **_place(check.place),
        "parts": [_place(part) for part in check.parts],
    }


def _kind(link: Link) -> str:
    if link.relation == "conflict":
        return _first_apart(link)
    return max(link.evidence, key=lambda e: e.weight).kind if link.evidence else ""


def _first_apart(conflict: Link | Claim) -> str:
    """The kind of the first slot whose values do not fit each other; without a slot it is a reader who said so."""
    return next((one.kind for one in conflict.differences if one.is_apart), "number" if conflict.slot else "given")


def _values(values: tuple[SlotValue, ...]) -> list[dict[str, object]]:
    return [
        {
            "passage": value.passage,
            "value": value.value,
            "start": value.start,
            "end": value.end,
            "low": value.low,
            "high": value.high,
            "bound": value.bound,
            "unit": value.unit,
            "speaker": value.speaker,
            "as_of": value.as_of,
        }
        for value in values
    ]


def _difference(difference: Difference) -> dict[str, object]:
    return {
        "kind": difference.kind,
        "slot": difference.slot,
        "standing": difference.standing,
        "hints": list(difference.hints),
        "strength": round(difference.strength, 4),
        "values": _values(difference.values),
    }


def _shift(shift: Shift) -> dict[str, object]:
    return {
        "kind": shift.kind,
        "firmer": shift.firmer,
        "weaker": shift.weaker,
        "sign": shift.sign,
        "start": shift.start,
        "end": shift.end,
    }


def _rung(rung: Rung) -> dict[str, object]:
    return {"passage": rung.passage, "firmness": rung.firmness, "kind": rung.kind, "speaker": rung.speaker, "entity": rung.entity}


def _reading(reading: Reading) -> dict[str, object]:
    return {
        "kind": reading.kind,
        "articles": list(reading.articles),
        "others": list(reading.others),
        "speaker": reading.speaker,
        "other_speaker": reading.other_speaker,
        "firmness": reading.firmness,
    }


def _place(place: Place) -> dict[str, object]:
    return {"article": place.article, "start": place.start, "end": place.end}
