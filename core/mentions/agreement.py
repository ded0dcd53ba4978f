"""Which names of a stretch stand where rules and model disagree: the rules where they are sure, the model where they only guess."""

from collections.abc import Sequence
from dataclasses import replace

from lesart.core.language.frequencies import is_known
from lesart.core.mentions.gazetteer import gazetteer, people, without_genitive
from lesart.core.mentions.propagation import Lexicon
from lesart.core.mentions.readable import Stretch
from lesart.core.mentions.spotting import Found, is_role
from lesart.core.mentions.wording import is_ordinary

# A run of capitalised words that no dictionary knows is a name, but whose, is a guess.
_GUESSED = frozenset({"capitals"})


def agreed(stretch: Stretch, by_rule: Sequence[Found], by_model: Sequence[Found]) -> list[Found]:
    """The names to go on with; they may overlap where a longer one holds a shorter one."""
    sure = [name for name in by_rule if name.found_by not in _GUESSED]
    listed = [_listed(_without_roles(name)) for name in by_model if not _is_word(stretch, name)]
    told = [name for name in listed if all(_compatible(name, other) for other in sure)]
    announced = [name for name in sure if name.found_by == "announced"]
    guessed = [name for name in by_rule if name.found_by in _GUESSED and not any(_overrules(other, name) for other in (*told, *announced))]
    return [*sure, *guessed, *told]


def by_majority(names: Sequence[Found], known: Lexicon) -> list[Found]:
    """The names, those of the model and those guessed with the label that most mentions of the same spelling have over all articles."""
    open_to_others = {*_GUESSED, "model"}
    majority = {name.text: known.names[name.text] for name in names if name.found_by in open_to_others}
    return [
        replace(name, label=majority[name.text][0], key=majority[name.text][1]) if name.found_by in open_to_others else name
        for name in names
    ]


def _without_roles(name: Found) -> Found:
    """A person's name without the titles before it."""
    while name.label == "PER" and (parts := name.text.split(maxsplit=1))[1:] and is_role(parts[0]):
        name = replace(name, start=name.end - len(parts[1]), text=parts[1])
    return name


def _listed(name: Found) -> Found:
    """The name with the identity that the gazetteer gives it; in capitals ("KUTAISI, Friday") it may be known in small letters only."""
    known = gazetteer().find(name.text) or (gazetteer().find(name.text.title()) if name.text.isupper() else None)
    return replace(name, label=known.label, key=known.key) if known else name


def _is_word(stretch: Stretch, name: Found) -> bool:
    """Whether a single word is but a word: an outlet's name that the rules did not take for one here, or a noun in use."""
    known = gazetteer().names.get(name.text)
    if known is not None and known.ambiguous:
        return True
    word = without_genitive(name.text)
    of_people = {name.text, word} & (people().family | people().given)
    in_use = is_known(word, stretch.language) or is_known(name.text, stretch.language)
    return (
        known is None
        and name.label != "ORG"
        and name.text.isalpha()
        and not of_people
        and in_use
        and is_ordinary(name.text, stretch.language)
    )


def _compatible(name: Found, sure: Found) -> bool:
    """Whether the model's name lies apart from a sure one, or is an organisation's that holds it as a part."""
    apart = name.end <= sure.start or sure.end <= name.start
    return apart or (name.start <= sure.start and sure.end <= name.end and len(name.text) > len(sure.text) and name.label == "ORG")


def _overrules(told: Found, guessed: Found) -> bool:
    overlap = told.start < guessed.end and guessed.start < told.end
    return overlap and told.label != guessed.label
