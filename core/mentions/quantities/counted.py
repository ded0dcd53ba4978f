"""The noun that a number counts."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from lesart.core.language import facts_of
from lesart.core.mentions.gazetteer import gazetteer
from lesart.core.mentions.tables import table
from lesart.core.mentions.wording import Word

_LONGEST_PHRASE = 6  # words between a number and its noun
_LONGEST_SINGULAR = 3  # "one Kazakh police officer"; after more words the noun is uncertain
_GAP = re.compile(r"\s(?:[–-]\s)?[„“\"']?")


def noun_after(text: str, run: Sequence[Word], at: int, begin: int, language: str) -> str:
    """The noun counted by a number that ends at `begin`, before `run[at]`; empty where there is none.

    Where nouns are capitalised it is the first capitalised word after adjectives; elsewhere the last plural of the phrase.
    """
    facts = table("quantities")[language]
    phrase = list(_phrase(text, run, at, begin, facts, language))
    return _capitalised_noun(phrase, facts) if facts["nouns_capitalised"] else _plural(phrase, facts)


def noun_after_one(text: str, run: Sequence[Word], at: int, begin: int, language: str) -> str:
    """The noun after "one", a singular: the last word of a short phrase; empty where there is none."""
    phrase = list(_phrase(text, run, at, begin, table("quantities")[language], language))
    return phrase[-1] if 0 < len(phrase) <= _LONGEST_SINGULAR else ""


def joined_to(text: str, end: int, language: str) -> tuple[str, int] | None:
    """The noun that a hyphen joins to a number ("5-Sterne", "12-member"), and where it ends; None where no word is joined to it.

    The noun is empty where the joined word only describes what is counted ("1,570-strong").
    """
    facts = table("quantities")[language]
    match = re.compile(r"-([^\W\d_]+)").match(text, end)
    if not match:
        return None
    word = match[1]
    is_noun = word[0].isupper() if facts["nouns_capitalised"] else word not in facts["describing"]
    return word if is_noun else "", match.end()


def noun_before(sentence: str, language: str) -> str:
    """The noun counted by a number at the end of `sentence`: "die Zahl der Toten stieg auf", "Soldaten:"."""
    facts = table("quantities")[language]
    matches = list(re.finditer(facts["counted_before"], sentence))
    label = re.search(r"([^\W\d_][\w-]+):\s*$", sentence)
    return (
        matches[-1]["noun"] if matches else label.group(1) if label and label.group(1)[0].isupper() and facts["nouns_capitalised"] else ""
    )


def _phrase(text: str, run: Sequence[Word], at: int, begin: int, facts: dict[str, Any], language: str) -> Iterator[str]:
    """The words after a number up to a function word or a mark; words that lead on to the noun (of, von) are left out."""
    stop_words, begun = facts_of(language).stop_words, False
    for number in range(at, min(at + _LONGEST_PHRASE, len(run))):
        word = run[number].text
        if not _GAP.fullmatch(text, begin, run[number].start):
            return
        if word[0].isdigit() or (word in stop_words and word not in facts["links"]):
            return
        # "six waves of attacks": what follows the noun is not what is counted.
        if word in facts["links"] and begun and not facts["nouns_capitalised"]:
            return
        if word not in facts["links"]:
            begun = True
            yield word
        begin = run[number].end


def _capitalised_noun(phrase: Sequence[str], facts: dict[str, Any]) -> str:
    portions = table("quantities")["kinds"]["portions"]
    for at, word in enumerate(phrase):
        following = phrase[at + 1] if at + 1 < len(phrase) else ""
        if word[0].islower():
            if not word.endswith(tuple(facts["adjective_ends"])):
                return ""
        elif word in portions and following[:1].isupper():
            return following
        # "2.000 von Russland geführte Truppen": who leads them is not what is counted.
        elif gazetteer().find(word) is None or not following[:1].islower():
            return word
    return ""


def _plural(phrase: Sequence[str], facts: dict[str, Any]) -> str:
    noun, before = "", ""
    for word in phrase:
        plural = word in facts["irregular"] or (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s")))
        if noun and not plural:
            break
        if plural:
            noun = facts["joined_nouns"].get(f"{before} {word}", word)
        before = word
    return noun
