"""The comparison as linear plain text: for pipes, for dumb terminals, and for screen readers."""

from lesart.core.export.lookup import Lookup, label, percent, voice
from lesart.core.model import Claim, Comparison
from lesart.core.safetext import safe
from lesart.core.tally import tally

_HEADINGS = {"conflict": "They differ", "same": "They say the same", "related": "Perhaps related"}


def render(comparison: Comparison) -> str:
    """Articles, then conflicts, then what is shared, then what stands in one article only; no escape sequences, no box drawing."""
    look = Lookup(comparison)
    lines = [f"lesart: {len(comparison.articles)} articles · {tally(comparison)}", ""]
    for number, article in enumerate(comparison.articles, 1):
        lines.append(f"[{number}] {article.metadata.title or article.path}")
        lines.append(f"    {label(article)} · {article.path}")
    for relation, heading in _HEADINGS.items():
        claims = [claim for claim in comparison.claims if claim.relation == relation]
        if claims:
            lines += ["", f"{heading} ({len(claims)})"]
            for claim in claims:
                lines += ["", *_claim(claim, look)]
    lines += _only_here(comparison, look)
    return "\n".join(map(safe, lines)) + "\n"


def _claim(claim: Claim, look: Lookup) -> list[str]:
    values: dict[str, list[str]] = {}
    for value in claim.values:
        values.setdefault(value.passage, []).append(value.value)
    lines = [f"- {claim.slot}" if claim.slot else "-"]
    for passage in look.places(claim):
        said = f" ({', '.join(values[passage.id])})" if passage.id in values else ""
        by = f" {voice(passage)}:" if voice(passage) else ""
        lines.append(f"  [{look.number(look.article(passage.id))}]{said}{by} {look.text(passage.id)}")
    reasons = look.reasons(claim)
    if reasons:
        lines.append(f"  why: {', '.join(reasons[:6])} (confidence {percent(claim.confidence)})")
    if not claim.slot:
        lines[1] = "- " + lines[1].strip()
        del lines[0]
    return lines


def _only_here(comparison: Comparison, look: Lookup) -> list[str]:
    lines: list[str] = []
    for number, article in enumerate(comparison.articles, 1):
        here = [only for only in comparison.only_here if look.passage(only.passage).article == article.id]
        if here:
            lines += ["", f"Only in [{number}] ({len(here)})", ""]
            lines += [f"- {look.text(only.passage)}" for only in sorted(here, key=lambda o: look.passage(o.passage).start)]
    return lines
