"""Where one of two linked passages asserts what the other tells with a reserve: a difference of assertion, never a conflict of fact."""

from lesart.core.contrast.assertion.assertions import Assertions
from lesart.core.contrast.assertion.content import content
from lesart.core.contrast.assertion.status import Stretch
from lesart.core.contrast.assertion.words import Manner
from lesart.core.language.concepts import is_reporting
from lesart.core.language.tokens import tokens
from lesart.core.model import Attribution, Link, Passage, Shift, ShiftKind, Span

# What a reserve and the firm passage must share for the reserve to be about what both tell: how many words beside names, and what
# likeness of content. Less brought wrong ones: judged by eye on what `python benchmarks/assertion.py --list` shows of the samples, and
# of five real articles, 23 of 26 are right.
_SHARED = 2
_LIKE = 0.22
_FIRM: frozenset[Manner] = frozenset({"plain", "expected", "denied"})
_ATTRIBUTED = frozenset({"named", "institution", "anonymous"})
_VALUES = frozenset({"number", "date", "denial"})
_ORDER: tuple[ShiftKind, ...] = ("condition dropped", "hedge dropped", "attribution dropped")


def shifts(link: Link, known: Assertions) -> tuple[Shift, ...]:
    """What one passage of a link says more firmly than the other: conditions first, then hedges, then whose word it is.

    Both telling it as somebody's word is no shift, whoever that is; nor is it one where they tell different values: the ladder of a
    claim shows who says which.
    """
    a, b = known.passages[link.a], known.passages[link.b]
    alike = _is_alike(a, b, link, known)
    apart = any(one.kind in _VALUES and one.is_apart for one in link.differences)
    found: list[Shift] = []
    for firmer, weaker in ((a, b), (b, a)):
        if alike or _is_one_saying(firmer, weaker, known):
            found += _dropped("condition dropped", "conditional", firmer, weaker, known)
            found += _dropped("hedge dropped", "hedged", firmer, weaker, known)
        if alike and not apart:
            found += _attribution_dropped(firmer, weaker, known)
    return tuple(sorted(found, key=lambda shift: (_ORDER.index(shift.kind), shift.firmer)))


def _dropped(kind: ShiftKind, manner: Manner, firmer: Passage, weaker: Passage, known: Assertions) -> list[Shift]:
    """The first stretch of `weaker` that is said in a manner which nothing in `firmer` has, where both speak of the same."""
    firm = known.statuses[firmer.id]
    if firm.manner not in _FIRM or any(part.manner in ("hedged", "conditional") for part in firm.stretches):
        return []
    weak = known.statuses[weaker.id]
    reserved = (part for part in weak.stretches if part.manner == manner)
    about = next((part for part in reserved if weak.manner == manner or _is_about(part, weaker, firmer, known)), None)
    return [_shift(kind, firmer, weaker, about.sign, known)] if about else []


def _is_about(stretch: Stretch, weaker: Passage, firmer: Passage, known: Assertions) -> bool:
    """Whether a part of a passage speaks of what the firm passage says."""
    own = content(known.articles[weaker.article], stretch.start, stretch.end)
    return len(own & known.content[firmer.id]) >= _SHARED


def _is_one_saying(one: Passage, other: Passage, known: Assertions) -> bool:
    """Whether both are one speaker's words, of one thing by name and in a word."""
    if not (one.attribution and other.attribution and one.attribution.entity == other.attribution.entity != ""):
        return False
    names = (known.named[one.id] & known.named[other.id]) - {one.attribution.entity}
    return bool(names and known.content[one.id] & known.content[other.id])


def _attribution_dropped(firmer: Passage, weaker: Passage, known: Assertions) -> list[Shift]:
    told, said = firmer.attribution, weaker.attribution
    if told is None or said is None or told.kind != "narrator" or said.kind not in _ATTRIBUTED:
        return []
    firm, weak = known.statuses[firmer.id].manner, known.statuses[weaker.id].manner
    if firm not in _FIRM or (weak != firm and (weak, firm) != ("hedged", "plain")):
        return []
    # Who names the speaker tells what they did, who uses a word of speech what was said.
    if said.entity in known.named[firmer.id] or _tells_of_speech(firmer, known):
        return []
    return [_shift("attribution dropped", firmer, weaker, _sign(weaker, said), known)]


def _is_alike(one: Passage, other: Passage, link: Link, known: Assertions) -> bool:
    """Whether two passages say one thing: in words of one meaning, or with one number of it."""
    words, others = known.content[one.id], known.content[other.id]
    counted = any(difference.kind == "number" and difference.standing == "agrees" for difference in link.differences)
    return bool(words & others) and (counted or (len(words & others) >= _SHARED and known.likeness(words, others) >= _LIKE))


def _tells_of_speech(passage: Passage, known: Assertions) -> bool:
    article = known.articles[passage.article]
    return any(is_reporting(token.text, article.metadata.language) for token in tokens(article.text[passage.start : passage.end]))


def _sign(passage: Passage, said: Attribution) -> Span:
    """The words that say whose word it is; an empty stretch at the begin of the passage where marks or the mood do."""
    return said.frames[0] if said.frames else Span(passage.start, passage.start)


def _shift(kind: ShiftKind, firmer: Passage, weaker: Passage, sign: Span, known: Assertions) -> Shift:
    text = known.articles[weaker.article].text
    return Shift(kind, firmer.id, weaker.id, " ".join(text[sign.start : sign.end].split()), sign.start, sign.end)
