"""When two spellings are one name: folding of transliterations, Kölner Phonetik, and the guards that keep names apart.

A Russian, Kazakh or Ukrainian name reaches German and English through several transcriptions (Toqajew, Tokajew, Tokayev, Toqayev).
`fold` maps their letters to one form; the Kölner Phonetik (Postel 1969) catches what is left. Both alone join Scholz and Schulz: two
family names that are both well attested must be spelt alike, and plain stops are not transliteration noise.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from lesart.core.mentions.gazetteer import people, without_genitive

# Compared after `fold`; tuned on the guard table in tests/core/mentions/names/test_spelling.py.
FAMILY_ALIKE = 70.0
GIVEN_ALIKE = 74.0
SHORTEST_PHONETIC = 3
SHORTEST_GIVEN = 4

_CYRILLIC = dict(
    pair.split(":")
    for pair in [
        "а:a",
        "б:b",
        "в:v",
        "г:g",
        "д:d",
        "е:e",
        "ё:e",
        "ж:j",
        "з:z",
        "и:i",
        "й:i",
        "к:k",
        "л:l",
        "м:m",
        "н:n",
        "о:o",
        "п:p",
        "р:r",
        "с:s",
        "т:t",
        "у:u",
        "ф:f",
        "х:h",
        "ц:ts",
        "ч:ch",
        "ш:sh",
        "щ:shch",
        "ъ:",
        "ы:i",
        "ь:",
        "э:e",
        "ю:iu",
        "я:ia",
        "і:i",
        "ї:i",
        "є:e",
        "ґ:g",
        "қ:k",
        "ғ:g",
        "ұ:u",
        "ү:u",
        "ө:o",
        "ә:a",
        "ң:n",
        "һ:h",
    ]
)
_LETTERS = {"ß": "ss", "ł": "l", "ø": "o", "đ": "d", "ı": "i", "ə": "e", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
# German, English and scholarly transcriptions of the same sounds, in this order.
_FOLDS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        ("schtsch", "shch"),
        ("tschtsch", "shch"),
        ("dsch|dzh", "j"),
        ("tsch", "ch"),
        ("sch", "sh"),
        ("zh", "j"),
        ("kh|ch(?=[aouelmnr])", "h"),
        ("q|ck|c(?=[aouklr])", "k"),
        ("w", "v"),
        ("ph", "f"),
        ("th", "t"),
        ("tz", "ts"),
        ("z", "s"),
        ("x", "ks"),
        ("(?<=[aeiou])[jy](?=[aeiou])", "i"),
        ("[jy]", "i"),
        ("ou", "u"),
        ("oe", "o"),
        ("ae", "a"),
        ("ue", "u"),
        ("ff?$", "v"),
        ("ii", "i"),
        ("ie", "e"),
        ("sh", "s"),
        (r"(.)\1", r"\1"),
        ("i(?=e)", ""),
        ("h", ""),
    )
)
_PHONETIC = (
    ("[^a-z]", ""),
    ("ph", "3"),
    ("[dt](?=[csz])", "8"),
    ("[dt]", "2"),
    ("[fvw]", "3"),
    ("(?<=[ckq])x", "8"),
    ("x", "48"),
    ("(?<=[sz])c", "8"),
    ("^c(?=[ahkloqrux])", "4"),
    ("^c", "8"),
    ("c(?=[ahkoqux])", "4"),
    ("c", "8"),
    ("[gkq]", "4"),
    ("[bp]", "1"),
    ("[sz]", "8"),
    ("l", "5"),
    ("[mn]", "6"),
    ("r", "7"),
    ("h", ""),
    ("[aeijouy]", "0"),
    (r"(\d)\1+", r"\1"),
    ("(?<=.)0", ""),
)
_PLAIN_CONSONANTS = set("bdgkptm")
_SIBILANTS = re.compile("dsch|dzh|zh|(?<!t)sch|(?<!s)sh|j(?=[aou])")


def plain(word: str) -> str:
    """Lower-case letters a-z only: accents off, umlauts as their base letter, Cyrillic transcribed."""
    return re.sub("[^a-z]", "", _latin(word))


def spelled(name: str) -> str:
    """What two spellings of one name share beyond doubt: letters without accents and digits; the name itself where it has none of ours."""
    return re.sub("[^a-z0-9]", "", _latin(name)) or name


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """One form for the transcriptions of a name: Toqajew, Tokayev, Токаев -> tokaev."""
    folded = plain(word)
    for pattern, replacement in _FOLDS:
        folded = pattern.sub(replacement, folded)
    return folded


@lru_cache(maxsize=20_000)
def phonetic(word: str) -> str:
    """The Kölner Phonetik of a word (Postel 1969)."""
    code = plain(word)
    for pattern, replacement in _PHONETIC:
        code = re.sub(pattern, replacement, code)
    return code


def same_family_name(one: str, other: str) -> bool:
    """Whether two family names are spellings of one."""
    if plain(one) == plain(other):
        return True
    if _ends_open(one) != _ends_open(other):
        return False
    attested = people().family
    if one in attested and other in attested:
        return False
    folded, folded_other = fold(one), fold(other)
    if folded == folded_other:
        return True
    if _PLAIN_CONSONANTS & (set(folded) ^ set(folded_other)):
        return False
    code = phonetic(one)
    return code == phonetic(other) and len(code) >= SHORTEST_PHONETIC and fuzz.ratio(folded, folded_other) >= FAMILY_ALIKE


def transcribed_alike(one: str, other: str) -> bool:
    """Whether two names can be transcriptions of one: looser than `same_family_name`, too loose to join by it alone.

    German "Sch" stands for a voiced sound too (Schukow, Zhukov), and French adds an -e (Poutine).
    """
    return _ends_open(one) == _ends_open(other) and (
        fold(one).removesuffix("e") == fold(other).removesuffix("e") or loose(one) == loose(other)
    )


def same_full_name(given: Sequence[str], family: str, given_too: Sequence[str], family_too: str) -> bool:
    """Whether two full names agree in looser transcription, in the family name and in a given name: what neither alone would tell."""
    attested = people().family
    if family in attested and family_too in attested:
        return False
    return transcribed_alike(family, family_too) and any(
        loose(one) == loose(other) for one in given for other in given_too if len(plain(one)) >= SHORTEST_GIVEN
    )


@lru_cache(maxsize=20_000)
def loose(word: str) -> str:
    """`fold` for names whose voiced and voiceless sibilants are not told apart, nor a final -e."""
    return fold(_SIBILANTS.sub("s", plain(word))).removesuffix("e")


def same_given_names(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two lists of given names can belong to one person; an empty list can belong to anybody."""
    return not one or not other or any(_same_given(name, name_other) for name in one for name_other in other)


def name_parts(name: str) -> list[str]:
    """The words of a person's name, hyphens and handle tails taken apart, the genitive ending kept off the last."""
    parts = [part for part in re.split(r"[\s\-]+", re.sub(r"(?<=[a-z])[A-Z]{2,}$", "", name.removeprefix("@"))) if part]
    return parts or [name]


def _latin(word: str) -> str:
    letters = "".join(_CYRILLIC.get(letter, _LETTERS.get(letter, letter)) for letter in word.lower())
    return unicodedata.normalize("NFKD", letters)


def _same_given(one: str, other: str) -> bool:
    folded, folded_other = fold(one), fold(other)
    if not folded or not folded_other:
        return False
    if len(plain(one)) == 1 or len(plain(other)) == 1:
        return folded[0] == folded_other[0]
    return folded == folded_other or (
        plain(one).endswith("a") == plain(other).endswith("a") and fuzz.ratio(folded, folded_other) >= GIVEN_ALIKE
    )


def _ends_open(family: str) -> bool:
    """Whether a family name ends in a full vowel: no transcription adds or drops it (Serdjukowa, Iwanowo are other names)."""
    return plain(without_genitive(family)).endswith(("a", "o", "u"))
