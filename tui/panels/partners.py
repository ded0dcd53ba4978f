"""What is told of a passage's partners: which of them one is at, and how sure it is that they belong together."""

from lesart.core.model import Passage
from lesart.tui.navigation import Atlas
from lesart.tui.panels.bands import confidence
from lesart.tui.panels.naming import article_name
from lesart.tui.partners import Partner, Round

REJECTED = "rejected"
UNLINKED = "linked through others alone"
"""Said of two passages of one claim that no link of their own joins."""


def round_told(going: Round, atlas: Atlas, ascii_only: bool) -> str:
    """Where Enter has led: "2 of 5 · ▮▮▯ likely 81 % · 3 Hafenfunk"."""
    total = len(going.partners)
    where = place_told(going.passage, atlas)
    if going.partner is None:
        return f"back where you set out · {where} · {total} {'passage tells' if total == 1 else 'passages tell'} this elsewhere"
    return f"{going.at} of {total} · {sureness_told(going.partner, ascii_only)} · {where}"


def sureness_told(partner: Partner, ascii_only: bool) -> str:
    """How sure a partner is."""
    if partner.is_rejected:
        return REJECTED
    return confidence(partner.link, ascii_only) if partner.link else UNLINKED


def place_told(passage: Passage, atlas: Atlas) -> str:
    """Number and name of a passage's article."""
    return article_told(passage.article, atlas)


def article_told(article: str, atlas: Atlas) -> str:
    """Number and name of an article."""
    number = atlas.article_order[article]
    return f"{number + 1} {article_name(atlas.comparison.articles[number])}"
