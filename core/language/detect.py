"""Which language a text is written in, by its script and its function words."""

import re
from collections import Counter

from lesart.core.language.facts import all_facts

_SAMPLE = 20_000  # characters looked at: enough for any text, cheap for a long one
_WORD = re.compile(r"[^\W\d_]+")

# Languages without a table of their own are told apart by their commonest words only.
_OTHERS = {
    "fr": "le la les des une est dans que qui pour pas sur avec ce il elle au aux du et sont cette été plus par ont nous leur mais",
    "es": "el los las una que en por con para del se su al como más pero sus le ya este sí porque esta son entre está y fue ha",
    "it": "il lo gli che di è per una del della dei sono con non nel alla si ha dal più anche come ma ed questo stato le da",
    "pt": "o os as que do da em um uma para com não dos das ao se na no mais por foi ele são pela pelo à também e é",
    "nl": "de het een en van ik te dat die niet zijn op aan met voor er maar om hem dan zou naar heeft ook nog bij uit wordt",
    "pl": "i w na się nie że z do to jest o jak po za od przez ale oraz przy był które tym dla są jego która czy",
    "cs": "a v se na je že o s z do i to jako za by ale pro tak po které byl jsou také při nebo jeho podle",
    "sv": "och i att det som en på är av för med till den inte har de om ett han men var jag sig från vi så kan",
    "tr": "ve bir bu için ile da de olarak çok daha olan gibi sonra kadar ise ne var ancak değil o en göre",
    "ru": "и в не на что с он как это по но из за то от о так для же все был года его бы у к также была или",
    "uk": "і в не на що з він як це та до за від але для був його або також які є про у й при року після",
}
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("uk", re.compile(r"[іїєґІЇЄҐ]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
_SCRIPT_SHARE = 0.2  # of all letters
_UNKNOWN = "und"

_WORDS: dict[str, frozenset[str]] = {
    **{facts.code: facts.stop_words for facts in all_facts() if facts.stop_words},
    **{code: frozenset(words.split()) for code, words in _OTHERS.items()},
}
_LETTERS = {"de": re.compile(r"[äöüßÄÖÜ]"), "fr": re.compile(r"[àâçèêîœù]"), "es": re.compile(r"[ñ¿¡]"), "pl": re.compile(r"[ąęłśźż]")}


def detect_language(text: str) -> str:
    """ISO 639-1 code of the language `text` begins in; "und" where nothing speaks for any."""
    sample = text[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    counts = Counter(words)
    scores = {code: sum(counts[word] for word in known if word in counts) for code, known in _WORDS.items()}
    best = max(scores, key=lambda code: (scores[code], _telling_letters(code, sample)))
    if scores[best]:
        return best
    return _by_script(sample) or max(_LETTERS, key=lambda code: _telling_letters(code, sample)) if _has_hints(sample) else _UNKNOWN


def _telling_letters(code: str, sample: str) -> int:
    return len(_LETTERS[code].findall(sample)) if code in _LETTERS else 0


def _has_hints(sample: str) -> bool:
    return bool(_by_script(sample)) or any(_telling_letters(code, sample) for code in _LETTERS)


def _by_script(sample: str) -> str | None:
    letters = sum(map(str.isalpha, sample))
    for code, script in _SCRIPTS:
        if letters and len(script.findall(sample)) > _SCRIPT_SHARE * letters:
            return code
    return None
