"""The front door: articles in, Comparison out. Reads like a table of contents."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lesart.core.model import Aliases, Article, Comparison, CountClasses, DateMention, Given, Passage, Quantity, Silent

if TYPE_CHECKING:
    from lesart.core.kept import Kept


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may choose.

    Attributes:
        pipeline: an installed spaCy pipeline that finds names in place of our own tagger; `none` leaves that to the rules; empty for ours.
        given: what the reader has decided on pairs of passages; links and claims honour it. Of two on one pair the later counts.
        silent: what the reader has found no counterpart of in an article; honoured as well.
        learn: whether the weights may learn from what the reader has decided, once that is enough.
        aliases: what the reader has decided on names.
        counts: events and groups of the reader's own, by which counts are compared.
        encoder: a sentence encoder on the reader's disk that takes the place of ours (see `load_encoder`); empty for ours.
        cache: a folder in which what is known of each article is kept from one comparison to the next (see `kept`); empty for none.
    """

    pipeline: str = ""
    given: tuple[Given, ...] = ()
    silent: tuple[Silent, ...] = ()
    learn: bool = True
    aliases: Aliases = field(default_factory=Aliases)
    counts: CountClasses = field(default_factory=CountClasses)
    encoder: str = ""
    cache: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """Reported as the analysis goes: the stage in a user's words, its share done, and what is known so far."""

    stage: str
    done: int
    total: int
    comparison: Comparison


def compare(
    articles: Sequence[Article],
    settings: Settings | None = None,
    progress: Callable[[Progress], None] | None = None,
    kept: "Kept | None" = None,
) -> Comparison:
    """Compare two or more articles; everything but the order of `articles` is the same whatever the order of the arguments.

    `progress` is called at each step with what is known so far, so that a reader can show names while passages are still being aligned.
    What `kept` knows of an article is not found out again (in place of what `settings.cache` holds); it changes the time taken and nothing
    else.

    Raises:
        ValueError: fewer than two articles.
        UnknownPipeline: `settings.pipeline` is not installed.
        UnusableEncoder: `settings.encoder` is no encoder, or does not know the language of the articles.
    """
    if len(articles) < 2:
        raise ValueError("a comparison needs at least two articles")
    settings = settings or Settings()
    report = progress or (lambda _: None)

    # The stages bring numpy and word lists along: they are loaded with the first comparison, never on the way to the first screen.
    from lesart.core.threads import import_numpy_for_small_products

    import_numpy_for_small_products()
    from lesart.core.alignment import align, group
    from lesart.core.alignment.encoder import load_encoder
    from lesart.core.alignment.given import decisions, with_further
    from lesart.core.contrast.assertion.assertions import assertions
    from lesart.core.contrast.assertion.status import statuses
    from lesart.core.contrast.checks import find_checks
    from lesart.core.contrast.ledger.completing import complete
    from lesart.core.contrast.only_here.finding import only_here
    from lesart.core.contrast.relate import relate
    from lesart.core.kept import Kept
    from lesart.core.language.passages import passages_of
    from lesart.core.mentions import attribute, find_dates, find_entities, find_quantities, suggest

    kept = kept or Kept(Path(settings.cache) if settings.cache else None)
    encoder = load_encoder(settings.encoder, frozenset(article.metadata.language for article in articles))
    known = Comparison(tuple(articles))
    canonical = sorted(articles, key=lambda article: article.id)

    def tell(stage: str, done: int = 0, total: int = 1) -> None:
        report(Progress(stage, done, total, known))

    def counted(article: Article) -> tuple[Quantity, ...]:
        return find_quantities(article, settings.counts)

    tell("reading passages")
    read = {a.id: kept.of(a, "passages", tuple[Passage, ...], passages_of) for a in canonical}
    passages = with_further(canonical, read, settings.given)
    known = replace(known, passages=tuple(p for own in passages.values() for p in own))
    tell("finding names")
    entities = find_entities(canonical, settings.pipeline, settings.aliases, kept)
    known = replace(
        known,
        passages=tuple(p for a in canonical for p in attribute(a, passages[a.id], entities)),
        entities=entities,
        suggestions=suggest(entities, settings.aliases),
        quantities=tuple(q for a in canonical for q in kept.of(a, f"quantities {settings.counts}", tuple[Quantity, ...], counted)),
        dates=tuple(d for a in canonical for d in kept.of(a, "dates", tuple[DateMention, ...], find_dates)),
    )
    tell("matching passages")
    decided = decisions(settings.given, settings.silent, known.passages)
    alignment = align(
        canonical,
        known.passages,
        known.entities,
        known.quantities,
        known.dates,
        lambda done, total: tell("matching passages", done, total),
        decided,
        encoder=encoder,
        lessons=decided if settings.learn else None,
    )
    tell("comparing values")
    said = statuses(canonical, known.passages)
    links = relate(alignment, canonical, known.passages, known.entities, known.quantities, known.dates, said)
    linked = {(link.a, link.b) for link in links}
    known = replace(
        known,
        links=links,
        learned=alignment.learned,
        candidates=tuple(link for link in alignment.candidates if (link.a, link.b) not in linked),
        claims=group(links, known.passages, decided),
    )
    known = complete(known, assertions(canonical, known.passages, known.entities, said))
    known = replace(
        known,
        only_here=only_here(alignment, known, said),
        checks=find_checks(canonical, known.passages, known.entities, known.quantities, links),
    )
    kept.tidy()
    tell("done", 1, 1)
    return known
