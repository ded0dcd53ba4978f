"""What a guided pass ends with, as Markdown: each conflict with its values, its passages and the reader's answer.

It never says who is right: that is the reader's to answer.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import get_args

from lesart.core.export.context import Quoted, quoted
from lesart.core.export.contrasting import asserted, check_told, disputed, in_order
from lesart.core.export.differing import KINDS, standing_told
from lesart.core.export.lookup import Lookup, name, percent, voice
from lesart.core.export.markdown import escape
from lesart.core.model import Article, Check, Claim, Comparison, Passage, SlotValue
from lesart.core.model.session import Answer, Choice
from lesart.core.safetext import safe

_CONTEXT = 240
"""Characters of an article before and after a passage."""

_UNANSWERED = "not answered"


def dossier(comparison: Comparison, conflicts: Sequence[Claim], judged: Mapping[str, Answer], date: str) -> str:
    """The dossier of `conflicts`, in their order.

    Args:
        comparison: what they are from.
        conflicts: claims.
        judged: what the reader answered, by id of the claim.
        date: of the dossier, as it should stand there.
    """
    look = Lookup(comparison)
    wrong = [claim for claim in conflicts if claim.id in judged and judged[claim.id].choice == "wrong match"]
    kept = [claim for claim in conflicts if claim not in wrong]
    lines = [f"# Where {len(comparison.articles)} articles differ", "", _summary(conflicts, judged, date), "", *_articles(comparison, look)]
    for number, claim in enumerate(kept, 1):
        lines += _section(f"{number}. {look.title(claim)}", claim, judged.get(claim.id), comparison, look)
    if wrong:
        lines += ["# Wrong matches", "", "Passages that were taken for one fact, and are not by the reader's answer.", ""]
        for claim in wrong:
            lines += _section(look.title(claim), claim, judged[claim.id], comparison, look)
    lines += _checks([check for check in comparison.checks if not check.holds], comparison, look)
    return "\n".join(lines).rstrip("\n") + "\n"


def counted(choices: Iterable[Choice | None]) -> str:
    """How often each answer was given: "1 same · 2 real conflict · 3 not answered"."""
    counts = Counter(choices)
    told = [f"{counts[choice]} {choice}" for choice in get_args(Choice) if counts[choice]]
    return " · ".join([*told, *([f"{counts[None]} {_UNANSWERED}"] if counts[None] else [])])


def moment(when: str) -> str:
    """An ISO date and time as people write it, to the minute: "2026-11-20 19:45"."""
    return when[:16].replace("T", " ")


def _summary(conflicts: Sequence[Claim], judged: Mapping[str, Answer], date: str) -> str:
    count = f"{len(conflicts)} conflict{'' if len(conflicts) == 1 else 's'}"
    answers = counted(judged[claim.id].choice if claim.id in judged else None for claim in conflicts)
    return f"{escape(date)} · {count}: {answers}" if conflicts else f"{escape(date)} · no conflict was found"


def _articles(comparison: Comparison, look: Lookup) -> list[str]:
    lines = ["## Articles", ""]
    for article in comparison.articles:
        meta = article.metadata
        parts = [escape(meta.outlet), f"*{escape(meta.title)}*" if meta.title else "", escape(meta.byline), meta.date or "undated"]
        lines.append(f"{look.number(article)}. {', '.join(filter(None, parts))} (`{_path(article)}`)")
    return [*lines, ""]


def _section(heading: str, claim: Claim, judgement: Answer | None, comparison: Comparison, look: Lookup) -> list[str]:
    lines = [f"## {escape(heading)}", ""]
    for difference in claim.differences:
        what = ": ".join(filter(None, (KINDS[difference.kind], difference.slot)))
        lines += _table(f"{what} — {standing_told(difference)}", difference.values, look)
    if claim.values and not claim.differences:
        lines += _table(claim.slot, claim.values, look)
    if voices := asserted(claim, comparison, look):
        lines += ["Who asserts it:", "", *(f"- {escape(told)}" for told in voices), ""]
    for place in disputed(claim, look):
        lines += _quotation(place, look)
    answer = f"**{judgement.choice}** ({escape(moment(judgement.when))})" if judgement and judgement.choice else _UNANSWERED
    lines += [f"Answer: {answer}", ""]
    if judgement and judgement.note:
        lines += [f"Note: {escape(' '.join(judgement.note.split()))}", ""]
    reasons = ", ".join(look.reasons(claim)[:8])
    evidence = f"Taken for one fact because of: {escape(reasons)}. " if reasons else ""
    return [*lines, f"{evidence}Confidence: {claim.band}, {percent(claim.confidence)}.", ""]


def _table(heading: str, values: Sequence[SlotValue], look: Lookup) -> list[str]:
    """The values of one slot, by article as opened."""
    rows = [f"| {' | '.join(_row(value, look))} |" for value in in_order(values, look)]
    return [escape(heading), "", "| article | value | said by | as of |", "|---|---|---|---|", *rows, ""]


def _row(value: SlotValue, look: Lookup) -> tuple[str, ...]:
    article, passage = look.article(value.passage), look.passage(value.passage)
    said = value.speaker or voice(passage) or "the article itself"
    return (
        f"{look.number(article)} {escape(name(article))}",
        escape(" ".join(value.value.split())),
        escape(said),
        value.as_of or "—",
    )


def _quotation(place: Passage, look: Lookup) -> list[str]:
    article = look.article(place.id)
    told: Quoted = quoted(article, place, _CONTEXT)
    said = voice(place)
    source = f"{look.number(article)} {escape(name(article))}{f', there {escape(said)}' if said else ''}"
    words = " ".join(filter(None, (escape(told.before), f"**{escape(told.text)}**", escape(told.after))))
    return [f"> {words}", ">", f"> — {source} (`{_path(article)}`, characters {place.start}–{place.end})", ""]


def _checks(failing: Sequence[Check], comparison: Comparison, look: Lookup) -> list[str]:
    if not failing:
        return []
    articles = {article.id: article for article in comparison.articles}
    lines = ["# Arithmetic that does not hold", ""]
    for check in failing:
        article = articles[check.place.article]
        place = f"characters {check.place.start}–{check.place.end}"
        lines.append(f"- {look.number(article)} {escape(name(article))}, {place}: {escape(check_told(check))}")
    return [*lines, ""]


def _path(article: Article) -> str:
    return safe(article.path).replace("`", "")
