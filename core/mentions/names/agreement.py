"""Which names of a stretch stand where rules and model disagree: the rules where they are sure, the model where they only guess."""

from collections.abc import Sequence
from dataclasses import replace

from lesart.core.language.frequencies import is_known
from lesart.core.mentions.gazetteer import gazetteer, people, without_genitive
from lesart.core.mentions.names.propagation import Lexicon
from lesart.core.mentions.names.spotting import Found, is_money, is_role
from lesart.core.mentions.readable import Stretch
from lesart.core.mentions.tables import words
from lesart.core.mentions.wording import is_ordinary
from lesart.core.model import EntityLabel

# A run of capitalised words that no dictionary knows is a name, but whose, is a guess; so is a word's use as a place's name.
_GUESSED = frozenset({"capitals", "recurring"})


def agreed(stretch: Stretch, by_rule: Sequence[Found], by_model: Sequence[Found]) -> list[Found]:
    """The names to go on with; they may overlap where a longer one holds a shorter one."""
    sure = [name for name in by_rule if name.found_by not in _GUESSED]
    listed = [_listed(_without_roles(name)) for name in by_model if not _is_word(stretch, name)]
    told = [name for name in listed if all(_compatible(name, other) for other in sure)]
    announced = [name for name in sure if name.found_by == "announced"]
    by_use = [name for name in by_rule if name.found_by == "recurring"]
    guessed = [
        name for name in by_rule if name.found_by == "capitals" and not any(_overrules(other, name) for other in (*told, *announced))
    ]
    return [*sure, *by_use, *guessed, *told]


def by_majority(names: Sequence[Found], known: Lexicon) -> list[Found]:
    """The names, those of the model and those guessed with the label that most mentions of the same spelling have over all articles."""
    return [_outvoted(name, known) if name.found_by in _GUESSED or name.found_by == "model" else name for name in names]


def _outvoted(name: Found, known: Lexicon) -> Found:
    """The name as the other mentions have it; a genitive goes with its name."""
    label, key = known.names.get(without_genitive(name.text)) or known.names[name.text]
    return replace(name, label=label, key=key)


def _without_roles(name: Found) -> Found:
    """A name without the titles, or the kind of outlet, before it."""
    while (parts := name.text.split(maxsplit=1))[1:] and _introduces(parts[0], name.label):
        name = replace(name, start=name.end - len(parts[1]), text=parts[1])
    return name


def _introduces(word: str, label: EntityLabel) -> bool:
    return is_role(word) if label == "PER" else label == "ORG" and word in words("names", "outlet_before")


def _listed(name: Found) -> Found:
    """The name with the identity that the gazetteer gives it; in capitals ("KUTAISI, Friday") it may be known in small letters only."""
    known = gazetteer().find(name.text) or (gazetteer().find(name.text.title()) if name.text.isupper() else None)
    return replace(name, label=known.label, key=known.key) if known else name


def _is_word(stretch: Stretch, name: Found) -> bool:
    """Whether a name is but words: an outlet's name the rules did not take for one here, a nationality, or nouns in use."""
    if gazetteer().country(name.text) or gazetteer().country(name.text.removesuffix("s")) or is_money(stretch, name.end):
        return True
    known = gazetteer().names.get(name.text)
    if known is not None or name.label == "ORG":
        return known is not None and known.ambiguous
    parts = name.text.split()
    return (len(parts) == 1 or name.label == "PER") and all(_is_noun(part, stretch.language) for part in parts)


def _is_noun(text: str, language: str) -> bool:
    """Whether a dictionary knows the word, texts use it, and no list of people has it."""
    word = without_genitive(text)
    of_people = {text, word} & (people().family | people().given)
    in_use = is_known(word, language) or is_known(text, language)
    return text.isalpha() and not of_people and in_use and is_ordinary(text, language)


def _compatible(name: Found, sure: Found) -> bool:
    """Whether the model's name lies apart from a sure one, or is an organisation's that holds it as a part."""
    apart = name.end <= sure.start or sure.end <= name.start
    return apart or (name.start <= sure.start and sure.end <= name.end and len(name.text) > len(sure.text) and name.label == "ORG")


def _overrules(told: Found, guessed: Found) -> bool:
    overlap = told.start < guessed.end and guessed.start < told.end
    return overlap and told.label != guessed.label
