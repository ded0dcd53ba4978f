"""Claims as Markdown that a colleague can read and quote: each passage with its source and its place in the source."""

from collections.abc import Iterable

from lesart.core.export.contrasting import asserted, check_told, difference_lines
from lesart.core.export.lookup import Lookup, label, name, percent, voice
from lesart.core.export.markdown.escaping import escape
from lesart.core.model import Article, Claim, Comparison, Passage
from lesart.core.safetext import safe

_SIGNS = {"conflict": "≠", "same": "=", "related": "~"}


def render(comparison: Comparison) -> str:
    """The whole comparison: every claim, conflicts first, then what stands in one article only."""
    order = {"conflict": 0, "same": 1, "related": 2}
    claims = sorted(comparison.claims, key=lambda claim: (order[claim.relation], -claim.weight))
    look = Lookup(comparison)
    lines = [claims_markdown(comparison, claims)]
    for article in comparison.articles:
        here = [only.passage for only in comparison.only_here if look.passage(only.passage).article == article.id]
        if here:
            lines.append(f"## · Only in {escape(label(article))}\n")
            lines += [f"- {escape(look.text(passage))}" for passage in here]
            lines.append("")
    return "\n".join(lines + _checks(comparison))


def claims_markdown(comparison: Comparison, claims: Iterable[Claim]) -> str:
    """The claims' passages, one section a claim, ready to be appended to a file."""
    look = Lookup(comparison)
    return "".join("\n".join([*_section(claim, comparison, look), ""]) + "\n" for claim in claims)


def _section(claim: Claim, comparison: Comparison, look: Lookup) -> list[str]:
    values: dict[str, list[str]] = {}
    for value in claim.values:
        values.setdefault(value.passage, []).append(value.value)
    lines = [f"## {_SIGNS[claim.relation]} {escape(_shorten(look.title(claim)))}", ""]
    told = [*difference_lines(claim, look), *asserted(claim, comparison, look)]
    lines += [*(f"- {escape(line)}" for line in told), ""] if told else []
    for passage in look.places(claim):
        article = look.article(passage.id)
        said = f"**{escape(', '.join(values[passage.id]))}** — " if passage.id in values else ""
        place = f"`{safe(article.path).replace('`', '')}`, characters {passage.start}–{passage.end}"
        number = rf"\[{look.number(article)}\] " if told else ""
        lines += [f"- {number}{said}{_source(article)}{_speaker(passage)} ({place})", "", f"  > {escape(look.text(passage.id))}", ""]
    reasons = look.reasons(claim)
    if reasons:
        lines.append(f"Shared: {escape(', '.join(reasons[:8]))} · confidence {percent(claim.confidence)}")
    return lines


def _checks(comparison: Comparison) -> list[str]:
    """What was reckoned again, what does not hold first."""
    if not comparison.checks:
        return []
    names = {article.id: label(article) for article in comparison.articles}
    in_order = sorted(comparison.checks, key=lambda check: check.holds)
    return ["## Reckoned again", "", *(f"- {escape(names[check.place.article])}: {escape(check_told(check))}" for check in in_order), ""]


def _source(article: Article) -> str:
    """Outlet, title and date: what a quotation must name."""
    title = f"*{escape(article.metadata.title)}*" if article.metadata.title else ""
    outlet = escape(article.metadata.outlet or ("" if title else name(article)))
    return ", ".join(part for part in (outlet, title, article.metadata.date) if part)


def _speaker(passage: Passage) -> str:
    said = voice(passage)
    return f", there {escape(said)}" if said else ""


def _shorten(text: str, limit: int = 70) -> str:
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0] + "…"
