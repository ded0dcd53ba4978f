"""What was looked for, and how much of a passage no other article has."""

from lesart.core.contrast.assertion.status import Status
from lesart.core.contrast.assertion.words import Manner
from lesart.core.contrast.only_here.elsewhere import Elsewhere
from lesart.core.contrast.only_here.matter import Matter, Word
from lesart.core.model import Sought, Strength

# How many words besides names and numbers tell a reader what was looked for, and how rare (decades) they must be.
_WORDS = 5
_RARE = 4.0
# How far words that nobody else has must rise above the commoner ones, in decades and all together, to weigh as much as a name that nobody
# else has. Read off the five articles: below, what anybody may say comes in, above, facts that a careful reader listed are lost
# (tests/core/contrast/only_here/test_five_articles.py holds both).
_TELLING = 5.0
_NO_FACT: frozenset[Manner] = frozenset({"asked", "conditional", "demanded"})
# Quotations of fewer couples of words are a term in quotation marks.
_QUOTED = 3


def sought(matter: Matter, article: str, elsewhere: Elsewhere, names: dict[str, str]) -> tuple[Sought, ...]:
    """Everything of a passage that was looked for: names, numbers, days, quotations, then its rarest words; what nobody has first.

    `names` tells what each entity is called.
    """
    found = [
        *(Sought("name", names[one], elsewhere.name(one, article)) for one in matter.names),
        *(Sought("number", one.text, elsewhere.number(one, article)) for one in matter.numbers),
        *(Sought("date", one.text, elsewhere.day(one, article)) for one in matter.days),
        *(Sought("quotation", one.text, elsewhere.quotation(one, article)) for one in matter.quotations),
    ]
    words = (Sought("word", one.text, elsewhere.word(one, article)) for one in rarest(matter)[:_WORDS])
    told = {one.what for one in found}
    return tuple(dict.fromkeys([*found, *(one for one in words if one.what not in told)]))


def rarest(matter: Matter) -> list[Word]:
    """The rare words of a passage, the rarest first."""
    return sorted((one for one in matter.words if one.rarity >= _RARE), key=lambda one: (-one.rarity, one.text))


def strength(matter: Matter, article: str, elsewhere: Elsewhere, status: Status) -> Strength:
    """Central where it brings a name, a number or a quotation that no other article has, or asserts much in words that none has.

    Questions, conditions and demands assert nothing, however rare their words.
    """
    own = (
        any(not elsewhere.name(one, article) for one in matter.names)
        or any(not elsewhere.number(one, article) for one in matter.numbers)
        or any(len(one.couples) >= _QUOTED and not elsewhere.quotation(one, article) for one in matter.quotations)
    )
    if own:
        return "central"
    if status.manner in _NO_FACT or not elsewhere.speaks(matter.language, article):
        return "minor"
    alone = sum(one.rarity - _RARE for one in rarest(matter) if not elsewhere.word(one, article))
    return "central" if alone >= _TELLING else "minor"
