"""The comparison as linear plain text: for pipes, for dumb terminals, and for screen readers."""

from lesart.core.export.contrasting import asserted, check_told, difference_lines
from lesart.core.export.lookup import Lookup, label, percent, voice
from lesart.core.model import Claim, Comparison
from lesart.core.safetext import safe
from lesart.core.tally import tally

_HEADINGS = {"conflict": "They differ", "same": "They say the same", "related": "Perhaps related"}


def render(comparison: Comparison) -> str:
    """Articles, then conflicts, then what is shared, then what stands in one article only; no escape sequences, no box drawing."""
    look = Lookup(comparison)
    lines = [f"lesart: {len(comparison.articles)} articles · {tally(comparison)}"]
    lines += [str(comparison.learned), ""] if comparison.learned else [""]
    for number, article in enumerate(comparison.articles, 1):
        lines.append(f"[{number}] {article.metadata.title or article.path}")
        lines.append(f"    {label(article)} · {article.path}")
    for relation, heading in _HEADINGS.items():
        claims = sorted((one for one in comparison.claims if one.relation == relation), key=lambda one: -one.weight)
        if claims:
            lines += ["", f"{heading} ({len(claims)})"]
            for claim in claims:
                lines += ["", *_claim(claim, comparison, look)]
    lines += _only_here(comparison, look)
    lines += _checks(comparison)
    return "\n".join(map(safe, lines)) + "\n"


def _claim(claim: Claim, comparison: Comparison, look: Lookup) -> list[str]:
    values: dict[str, list[str]] = {}
    for value in claim.values:
        values.setdefault(value.passage, []).append(value.value)
    lines = [f"- {look.title(claim)}", *(f"  {told}" for told in difference_lines(claim, look))]
    for passage in look.places(claim):
        said = f" ({', '.join(values[passage.id])})" if passage.id in values else ""
        by = f" {voice(passage)}:" if voice(passage) else ""
        lines.append(f"  [{look.number(look.article(passage.id))}]{said}{by} {look.text(passage.id)}")
    lines += [f"  who says it: {told}" for told in asserted(claim, comparison, look)]
    reasons = look.reasons(claim)
    if reasons:
        lines.append(f"  why: {', '.join(reasons[:6])} (confidence {percent(claim.confidence)})")
    return lines


def _only_here(comparison: Comparison, look: Lookup) -> list[str]:
    lines: list[str] = []
    for number, article in enumerate(comparison.articles, 1):
        here = [only for only in comparison.only_here if look.passage(only.passage).article == article.id]
        if here:
            lines += ["", f"Only in [{number}] ({len(here)})", ""]
            lines += [f"- {look.text(only.passage)}" for only in sorted(here, key=lambda o: look.passage(o.passage).start)]
    return lines


def _checks(comparison: Comparison) -> list[str]:
    """What was reckoned again, what does not hold first."""
    numbers = {article.id: number for number, article in enumerate(comparison.articles, 1)}
    told = [f"- [{numbers[check.place.article]}] {check_told(check)}" for check in sorted(comparison.checks, key=lambda one: one.holds)]
    return ["", f"Reckoned again ({len(told)})", "", *told] if told else []
