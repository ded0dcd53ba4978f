"""A name known in one place is known in all: full names, family names alone, and names that only one article announces.

This is what a comparison can do and a tagger of single sentences cannot.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lesart.core.mentions.gazetteer import without_genitive
from lesart.core.mentions.names.people import family_of
from lesart.core.mentions.names.spelling import fold, name_parts, phonetic, same_family_name
from lesart.core.mentions.names.spotting import Found, is_role, is_unknown
from lesart.core.mentions.readable import Stretch
from lesart.core.mentions.wording import is_capitalised, is_ordinary
from lesart.core.model import EntityLabel

_SPREADING = frozenset({"expansion", "announced", "recurring", "model", "capitals", "title"})
_FULL_NAME = 2  # mentions of a family name alone that a full name outweighs: it shows better what is meant
_WEIGHTS = {"announced": 3, "recurring": 2}  # mentions of a name by itself that the word beside it (Betreiber X), or its use, outweighs
_SHORTEST_TRANSCRIBED = 5


@dataclass(slots=True)
class Lexicon:
    """The names of a set of articles: by spelling, and family names by sound.

    `at_home` are the articles in which a name was found by itself; a name that is an ordinary word too spreads no further.
    """

    names: dict[str, tuple[EntityLabel, str]] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)
    at_home: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_sound: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def lexicon(found: Sequence[tuple[Stretch, Sequence[Found]]]) -> Lexicon:
    """What the names found so far say about all articles; a spelling gets the label most of its mentions have."""
    votes: dict[str, Counter[tuple[EntityLabel, str]]] = defaultdict(Counter)
    result = Lexicon()
    for stretch, names in found:
        for name in names:
            outlet = name.found_by == "gazetteer" and name.label == "ORG"
            if name.found_by not in _SPREADING and not outlet:
                continue
            spellings = {name.text} | ({family_of(name.text)} if name.label == "PER" else set())
            for spelling in spellings:
                votes[spelling][name.label, name.key] += _WEIGHTS.get(name.found_by, 1 if spelling == name.text else _FULL_NAME)
                result.at_home[spelling].add(stretch.article.id)
    for spelling, counted in votes.items():
        label, key = min(counted, key=lambda choice: (-_votes(counted, choice[0]), not choice[1], -counted[choice], choice))
        result.names[spelling] = (label, key)
        first = spelling.split()[0]
        result.longest[first] = max(result.longest.get(first, 1), len(spelling.split()))
        if label == "PER" and " " not in spelling:
            for sound in {fold(spelling), phonetic(spelling)}:
                result.by_sound[sound].add(spelling)
    return result


def _votes(counted: Counter[tuple[EntityLabel, str]], label: EntityLabel) -> int:
    """How many mentions have the label, whether or not a list or an acronym tells which thing of that name is meant."""
    return sum(count for (other, _), count in counted.items() if other == label)


def spread(stretch: Stretch, known: Lexicon) -> Iterator[Found]:
    """Mentions in a stretch of names the articles show elsewhere."""
    run = stretch.words
    for at, word in enumerate(run):
        if word.text.startswith("@"):
            yield from _handle(stretch, at, known)
        if not word.text[:1].isupper():
            continue
        match = _longest(stretch, at, known)
        if match:
            end, label, key = match
            yield Found(word.start, run[end - 1].end, stretch.text[word.start : run[end - 1].end], label, "propagated", key)
        else:
            yield from _transcribed(stretch, at, known)


def _longest(stretch: Stretch, at: int, known: Lexicon) -> tuple[int, EntityLabel, str] | None:
    run = stretch.words
    for count in range(min(known.longest.get(run[at].text, 1), len(run) - at), 0, -1):
        texts = [word.text for word in run[at : at + count]]
        if not all(word.near for word in run[at + 1 : at + count]):
            continue
        for spelling in (" ".join(texts), without_genitive(" ".join(texts))):
            entry = known.names.get(spelling)
            titled = at > 0 and run[at].near and is_role(run[at - 1].text)
            at_home = stretch.article.id in known.at_home[spelling]
            if entry and (at_home or titled or count > 1 or not is_ordinary(spelling, stretch.language)):
                return at + count, *entry
    return None


def _transcribed(stretch: Stretch, at: int, known: Lexicon) -> Iterator[Found]:
    """A word that no dictionary knows and that another article spells otherwise as a family name: Tokayev, Toqajew."""
    word = stretch.words[at]
    base = without_genitive(word.text)
    if len(base) < _SHORTEST_TRANSCRIBED or not is_capitalised(word.text) or not is_unknown(word.text, stretch.language):
        return
    if any(_is_spelling_of(form, known) for form in (word.text, base)):
        yield Found(word.start, word.end, word.text, "PER", "propagated")


def _handle(stretch: Stretch, at: int, known: Lexicon) -> Iterator[Found]:
    word = stretch.words[at]
    if any(_is_spelling_of(part, known) for part in name_parts(word.text)):
        yield Found(word.start, word.end, word.text, "PER", "handle")


def _is_spelling_of(form: str, known: Lexicon) -> bool:
    candidates = known.by_sound.get(fold(form), set()) | known.by_sound.get(phonetic(form), set())
    return any(same_family_name(form, candidate) for candidate in candidates)
