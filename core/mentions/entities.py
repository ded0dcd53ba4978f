"""Names of people, places and organisations over all articles, joined into entities."""

from collections.abc import Sequence

from lesart.core.language import detect_language
from lesart.core.mentions.described import alone, described, kinds_alone
from lesart.core.mentions.expansions import expansions
from lesart.core.mentions.joining import Named, join
from lesart.core.mentions.pipelines import load, names_by
from lesart.core.mentions.propagation import lexicon, spread
from lesart.core.mentions.readable import readable
from lesart.core.mentions.spotting import Found, Stretch, spot
from lesart.core.mentions.wording import words_of
from lesart.core.model import Article, Entity, Mention

_ENOUGH_WORDS = 8  # below, a paragraph's own language cannot be told
_WITH_TABLES = frozenset({"de", "en"})
# Where two names of equal length compete, the more telling finding wins.
_RANK = {"user": 0, "expansion": 1, "described": 2, "gazetteer": 3, "title": 4, "acronym": 5, "propagated": 6, "pipeline": 7}


def find_entities(articles: Sequence[Article], pipeline: str = "") -> tuple[Entity, ...]:
    """The people, places and organisations the articles name, one entity per thing whatever its spellings.

    The same articles in another order give the same entities. `pipeline` names an installed spaCy pipeline whose names are added before
    names spread over the articles and are joined; empty for none.

    Raises:
        UnknownPipeline: where `pipeline` is not installed.
    """
    tagger = load(pipeline) if pipeline else None
    by_id = {article.id: article for article in articles}
    stretches = [stretch for key in sorted(by_id) for stretch in _stretches(by_id[key])]
    found = []
    for stretch in stretches:
        names = [*spot(stretch), *expansions(stretch), *(names_by(tagger, stretch) if tagger else ())]
        found.append((stretch, [*names, *described(stretch, names)]))
    known = lexicon(found)
    only = kinds_alone([name for _, names in found for name in names])
    named = []
    for stretch, names in found:
        chosen = _without_overlaps([*names, *spread(stretch, known), *alone(stretch, only)])
        named += [_named(stretch, name) for name in chosen]
    return join(named)


def _stretches(article: Article) -> list[Stretch]:
    found = []
    for _, clean in readable(article):
        words = words_of(clean.text)
        language = article.metadata.language
        if len(words) >= _ENOUGH_WORDS:
            own = detect_language(clean.text)
            language = own if own in _WITH_TABLES else language
        found.append(Stretch(article, clean, clean.text, words, language))
    return found


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
