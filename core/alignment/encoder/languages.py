"""Whether an encoder knows a language, told from what it does with sentences that say the same in other words."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import tomli

from lesart.core.alignment.encoder.interface import Encoder, UnusableEncoder

_LEAST = 0.6
"""Share of sentences whose paraphrase must be the nearest of all. docs/encoder.md says what encoders reach; guessing finds a twelfth."""


def check_languages(name: str, encoder: Encoder, languages: Iterable[str]) -> None:
    """Let an encoder pass that knows all of the languages, as far as we can tell.

    Raises:
        UnusableEncoder: it does not know one of them.
    """
    for language in sorted(languages):
        found = paraphrases_found(encoder, language)
        if found is not None and found < _LEAST:
            raise UnusableEncoder(
                name, f"does not know the language of the articles ({language}: {found:.0%} of our test sentences found their paraphrase)"
            )


def paraphrases_found(encoder: Encoder, language: str) -> float | None:
    """The share of sentences whose paraphrase is nearer to them than that of any other; None where we have no sentences to try."""
    pairs = _probes().get(language)
    if not pairs:
        return None
    one, other = (encoder.encode([pair[side] for pair in pairs]) for side in (0, 1))
    cosines = one @ other.T
    return float(((cosines.argmax(axis=1) == range(len(pairs))) & cosines.any(axis=1)).mean())


@cache
def _probes() -> dict[str, list[list[str]]]:
    return tomli.loads((files("lesart.core.alignment.encoder") / "languages.toml").read_text("utf-8"))
