import pytest

from lesart.core.mentions.quantities.numerals import value_of_digits, value_of_words

GERMAN = """
null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig
"""
ENGLISH = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty thirty forty fifty sixty seventy eighty ninety
"""
GERMAN_UNITS, GERMAN_TENS = GERMAN.split()[:20], ["", "", *GERMAN.split()[20:]]
ENGLISH_UNITS, ENGLISH_TENS = ENGLISH.split()[:20], ["", "", *ENGLISH.split()[20:]]


def german(number):
    thousands, rest = divmod(number, 1000)
    hundreds, small = divmod(rest, 100)
    words = (german(thousands) + "tausend" if thousands else "") + (GERMAN_UNITS[hundreds] + "hundert" if hundreds else "")
    if small < 20:
        return words + (GERMAN_UNITS[small] if small or not words else "")
    tens, unit = divmod(small, 10)
    return words + (GERMAN_UNITS[unit] + "und" if unit else "") + GERMAN_TENS[tens]


def english(number):
    thousands, rest = divmod(number, 1000)
    hundreds, small = divmod(rest, 100)
    words = [english(thousands), "thousand"] if thousands else []
    words += [ENGLISH_UNITS[hundreds], "hundred"] if hundreds else []
    if small or not words:
        tens, unit = divmod(small, 10)
        words += ["and"] if words else []
        words += [ENGLISH_UNITS[small] if small < 20 else ENGLISH_TENS[tens] + (f"-{ENGLISH_UNITS[unit]}" if unit else "")]
    return " ".join(words)


def test_german_number_words_from_0_to_9999_mean_their_number():
    assert [value_of_words(german(number), "de") for number in range(10_000)] == list(range(10_000))


def test_english_number_words_from_0_to_9999_mean_their_number():
    assert [value_of_words(english(number), "en") for number in range(10_000)] == list(range(10_000))


@pytest.mark.parametrize("word", ["dreivier", "fünfzehnzwei", "Haus", "", "und", "undzwei", "dreiund"])
def test_what_adds_up_to_no_number_is_none(word):
    assert value_of_words(word, "de") is None


@pytest.mark.parametrize(
    ("digits", "mark", "value"),
    [
        ("2.300", ",", 2300),
        ("1,8", ",", 1.8),
        ("1.234.567,5", ",", 1234567.5),
        ("45\u00a0000", ",", 45000),
        ("2,300", ".", 2300),
        ("1.8", ".", 1.8),
    ],
)
def test_digits_are_read_by_the_marks_of_their_language(digits, mark, value):
    assert value_of_digits(digits, mark) == value
