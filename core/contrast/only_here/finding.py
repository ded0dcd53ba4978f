"""Passages -> those that no claim joins to another article, each with its receipt."""

from collections.abc import Mapping

from lesart.core.alignment import Alignment
from lesart.core.alignment.claims import DOUBTFUL
from lesart.core.cleantext import clean
from lesart.core.contrast.assertion.status import Status, statuses
from lesart.core.contrast.only_here.elsewhere import elsewhere
from lesart.core.contrast.only_here.matter import matters_of
from lesart.core.contrast.only_here.receipt import sought, strength
from lesart.core.contrast.only_here.refusal import why_refused
from lesart.core.language.asides import speaks_of_itself
from lesart.core.model import Article, Comparison, Nearest, OnlyHere, Passage

_SPEAKING = frozenset({"body", "list", "quote"})


def only_here(alignment: Alignment, known: Comparison, said: Mapping[str, Status] | None = None) -> tuple[OnlyHere, ...]:
    """The passages of `known` that stand in no `same` or `conflict` claim, in the order of its passages.

    What is only perhaps related is no claim: its nearest candidate stands on the receipt. Headings are left out, they repeat what a body
    says; so is what speaks of its own text, and what has nothing to look for: of that nobody can say whether another article has it. `said`
    is how firmly each passage says what it says, found out where it is not given. What a reader linked by hand is left out whatever it is
    linked as, and what a reader found nothing of anywhere stands here in any case.
    """
    articles = {article.id: article for article in known.articles}
    names = {entity.id: entity.name for entity in known.entities}
    told = {passage for claim in known.claims if claim.relation != "related" for passage in claim.passages} | _linked_by_hand(known)
    lone = {one for one, silent in alignment.silent.items() if len(articles.keys() & set(silent)) == len(articles) - 1}
    matters = matters_of(known)
    index = elsewhere({passage.id: passage.article for passage in known.passages}, matters)
    nearest = _nearest(alignment, known)
    alone = [one for one in known.passages if one.id not in told and (one.id in lone or _tells(articles[one.article], one))]
    status = statuses(known.articles, known.passages) if said is None else said
    found = []
    for passage in alone:
        matter = matters[passage.id]
        searched = sought(matter, passage.article, index, names)
        if not searched and passage.id not in lone:
            continue
        near = nearest.get(passage.id)
        if near is not None and not near.why:
            near = Nearest(near.passage, near.score, why_refused(matter, matters[near.passage], near.score, DOUBTFUL, names))
        weight = strength(matter, passage.article, index, status[passage.id])
        found.append(OnlyHere(passage.id, near, searched, weight, alignment.silent.get(passage.id, ())))
    return tuple(found)


def _linked_by_hand(known: Comparison) -> set[str]:
    """The passages that a reader linked."""
    return {one for link in known.links if any(reason.kind == "given" for reason in link.evidence) for one in (link.a, link.b)}


def _tells(article: Article, passage: Passage) -> bool:
    """Whether a passage tells something that another article could tell too."""
    text = clean(article, passage.start, passage.end).text
    return article.blocks[passage.block].kind in _SPEAKING and not speaks_of_itself(text, article.metadata.language)


def _nearest(alignment: Alignment, known: Comparison) -> Mapping[str, Nearest]:
    """For each passage its best candidate: refused, or linked, which for one that no claim tells is linked too weakly."""
    best = dict(alignment.nearest)
    for link in known.links:
        for own, other in ((link.a, link.b), (link.b, link.a)):
            if own not in best or best[own].why or link.score > best[own].score:
                best[own] = Nearest(other, link.score)
    return best
