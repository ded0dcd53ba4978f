"""Names of people, places and organisations over all articles, joined into entities."""

from collections.abc import Sequence

from lesart.core.kept import Kept
from lesart.core.mentions.names.agreement import agreed, by_majority
from lesart.core.mentions.names.announced import announced
from lesart.core.mentions.names.appositions import called_alike
from lesart.core.mentions.names.described import alone, described, kinds_alone
from lesart.core.mentions.names.expansions import expansions
from lesart.core.mentions.names.joining import join
from lesart.core.mentions.names.named import Named
from lesart.core.mentions.names.pipelines import known_names_in
from lesart.core.mentions.names.propagation import lexicon, spread
from lesart.core.mentions.names.recurring import recurring, recurring_places
from lesart.core.mentions.names.roles import with_roles
from lesart.core.mentions.names.spotting import Found, spot
from lesart.core.mentions.readable import Stretch, stretches
from lesart.core.model import Aliases, Article, Entity, Mention

# Where two names of equal length compete, the more telling finding wins.
_RANK = {
    "expansion": 0,
    "described": 1,
    "gazetteer": 2,
    "title": 3,
    "acronym": 4,
    "announced": 5,
    "capitals": 6,
    "recurring": 7,
    "handle": 8,
    "model": 9,
}


def find_entities(
    articles: Sequence[Article], pipeline: str = "", aliases: Aliases | None = None, kept: Kept | None = None
) -> tuple[Entity, ...]:
    """The people, places and organisations the articles name, one entity per thing whatever its spellings.

    The same articles in another order give the same entities. `pipeline` names an installed spaCy pipeline that takes the place of our own
    tagger beside the rules; `none` leaves the rules alone. `aliases` joins and splits by hand, against every rule.
    What `kept` knows of the names in one article is not found out again.

    Raises:
        UnknownPipeline: where `pipeline` is not installed.
    """
    kept = kept or Kept()
    by_id = {article.id: article for article in articles}
    pages = [stretch for key in sorted(by_id) for stretch in stretches(by_id[key])]
    told = [names for key in sorted(by_id) for names in known_names_in(by_id[key], pipeline, kept)]
    places = recurring_places(pages)
    found = []
    for stretch, by_model in zip(pages, told, strict=True):
        names = agreed(stretch, [*spot(stretch), *announced(stretch), *expansions(stretch), *recurring(stretch, places)], by_model)
        found.append((stretch, [*names, *described(stretch, names)]))
    known = lexicon(found)
    only = kinds_alone([name for _, names in found for name in names])
    named: list[Named] = []
    called: list[tuple[Found, Found]] = []
    for stretch, names in found:
        chosen = _without_overlaps([*by_majority(names, known), *spread(stretch, known), *alone(stretch, only)])
        named += [_named(stretch, name) for name in chosen]
        called += called_alike(stretch, chosen)
    return with_roles(join(named, aliases or Aliases(), called), pages)


def _without_overlaps(names: Sequence[Found]) -> list[Found]:
    """The longest names, none inside or across another."""
    chosen: list[Found] = []
    taken: set[int] = set()
    for name in sorted(
        names, key=lambda name: (name.start - name.end, _RANK.get(name.found_by, len(_RANK)), name.start, name.label, name.key)
    ):
        if taken.isdisjoint(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            chosen.append(name)
    return chosen


def _named(stretch: Stretch, name: Found) -> Named:
    start, end = stretch.clean.span_to_source(name.start, name.end)
    return Named(Mention(stretch.article.id, start, end, name.found_by), name.text, name.label, name.key)
