"""From mentions to entities: which names, over all articles, name one thing, and why.

Places are joined by identity only, organisations by identity, acronym or a transposed acronym, people by the spelling of their names.
Similar strings alone join nothing but people (Russland is in Weißrussland; Niger is not Nigeria). What a reader said by hand beats all.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from lesart.core.mentions.gazetteer import gazetteer, without_genitive
from lesart.core.mentions.names.byhand import spellings, split, united
from lesart.core.mentions.names.identifiers import assigned, wanted_ids
from lesart.core.mentions.names.identities import Identity, identities
from lesart.core.mentions.names.named import Named
from lesart.core.mentions.names.people import people_of
from lesart.core.mentions.names.reasons import BY_HAND, reason
from lesart.core.mentions.names.slips import slips
from lesart.core.mentions.names.spelling import spelled
from lesart.core.mentions.names.spotting import Found
from lesart.core.model import Aliases, Entity, EntityLabel


def join(named: Sequence[Named], aliases: Aliases, called: Sequence[tuple[Found, Found]] = ()) -> tuple[Entity, ...]:
    """One entity for everything named, whatever the order of `named`; `called` are places and organisations that the text says are one."""
    ordered = sorted(named, key=lambda one: (one.mention.article, one.mention.start, one.mention.end))
    bases = _bases(ordered)
    swapped = slips(ordered)
    said = spellings(aliases)

    def spelling(one: Named) -> str:
        return spelled(bases[one.text])

    identity = identities(ordered, bases, swapped, called, said)
    groups: dict[Identity, list[Named]] = defaultdict(list)
    for one in ordered:
        if one.label != "PER":
            groups[identity(one)].append(one)
    clusters = split(list(groups.values()), said, spelling)
    clusters += people_of([one for one in ordered if one.label == "PER"], bases, said.parted)
    return _entities(united(clusters, said, spelling), bases, swapped)


def _bases(named: Sequence[Named]) -> dict[str, str]:
    """Each spelling without its genitive ending, where the form without it is a name here as well or ends like none."""
    texts = {one.text for one in named}
    last_words = {text.split()[-1] for text in texts}
    bases = {}
    for text in texts:
        short = without_genitive(text)
        apostrophe = text.endswith(("'s", "’s", "'", "’"))
        listed = gazetteer().names.get(short) is not None and gazetteer().names.get(text) is None
        bases[text] = short if apostrophe or listed or short.split()[-1] in last_words else text
    return bases


def _entities(things: Sequence[Sequence[Sequence[Named]]], bases: dict[str, str], swapped: dict[str, str]) -> tuple[Entity, ...]:
    """Entities in the order of their labels and names; the one most spoken of has the first choice of an id."""
    made = []
    for parts in things:
        mentions = [one for part in parts for one in part]
        made.append((_entity(parts, bases, swapped), mentions))
    made.sort(key=lambda pair: (-len(pair[1]), pair[0].label, pair[0].name, pair[0].mentions[0].article, pair[0].mentions[0].start))
    ids = assigned([wanted_ids(entity.label, entity.name, mentions, bases) for entity, mentions in made])
    named = [
        Entity(key, entity.label, entity.name, entity.variants, entity.mentions, entity.joins)
        for key, (entity, _) in zip(ids, made, strict=True)
    ]
    return tuple(sorted(named, key=lambda entity: (entity.label, entity.name, entity.id)))


def _entity(parts: Sequence[Sequence[Named]], bases: dict[str, str], swapped: dict[str, str]) -> Entity:
    """An entity without an id; what was joined by rules carries the rule, what a hand added says so.

    Its name is what it is called most often, in full: "Flughafen Almaty" rather than "Flughafen".
    """
    every = [one for part in parts for one in part]
    labels = Counter(one.label for one in every)
    label = min(labels, key=lambda kind: (-labels[kind], kind))
    counts = Counter(bases[one.text] for one in every)
    heads = {one.text for one in every if "/" in one.key and any(text.startswith(f"{one.text} ") for text in counts)}
    name = min(counts, key=lambda text: (_is_partial(text, label) or text in heads, -counts[text], text))
    home = {one.text for part in parts if any(bases[one.text] == name for one in part) for one in part}
    main = next(one for one in every if bases[one.text] == name)
    first = {one.text: one for one in reversed(every)}
    joins = tuple(
        (text, reason(first[text], bases[text], main, name, swapped) if text in home else BY_HAND) for text in sorted(first.keys() - {name})
    )
    mentions = tuple(sorted((one.mention for one in every), key=lambda mention: (mention.article, mention.start, mention.end)))
    return Entity("", label, name, tuple(sorted(first.keys() | {name})), mentions, joins)


def _is_partial(text: str, label: EntityLabel) -> bool:
    return label == "PER" and (" " not in text or text.startswith("@"))
