"""The sample articles hold everything that docs/samples.md promises, and the gold links quote them to the letter."""

import json
import re
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

GOLD = Path(__file__).parent / "gold" / "seeds_links.jsonl"
AGENCY, BLOG, LOCAL, SCRAPED, WIRE, COMMENT = STEMS = (
    "01-agentur",
    "02-uebersetzung",
    "03-lokalblatt",
    "04-weblese",
    "05-wire",
    "06-commentary",
)


def read_samples() -> dict[str, str]:
    return {
        Path(entry.name).stem: entry.read_text(encoding="utf-8")
        for entry in files("lesart.seeds").iterdir()
        if entry.name.endswith((".txt", ".md"))
    }


def read_gold() -> list[dict[str, Any]]:
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def samples() -> dict[str, str]:
    return read_samples()


def test_the_folder_holds_the_six_articles_and_nothing_else() -> None:
    names = sorted(entry.name for entry in files("lesart.seeds").iterdir() if not entry.name.startswith("__"))
    assert names == [
        "01-agentur.txt",
        "02-uebersetzung.md",
        "03-lokalblatt.txt",
        "04-weblese.txt",
        "05-wire.txt",
        "06-commentary.md",
    ]


@pytest.mark.parametrize("stem", STEMS)
def test_an_article_is_read_in_a_few_minutes(samples: dict[str, str], stem: str) -> None:
    assert 350 <= len(samples[stem].split()) <= 700


IN_ARTICLE = [
    # A speech in two renderings: reported and translated.
    (AGENCY, "sei in die Steuerung der Anlage von außen eingegriffen worden"),
    (BLOG, "Danach hat jemand von außen in die Steuerung eingegriffen."),
    # Its attribution dropped: a sentence inside the report, a sentence of the narrator.
    (AGENCY, "In der ersten Stunde arbeiteten die Schleusen einwandfrei."),
    (BLOG, "In der ersten Stunde haben die Schleusen, so wurde es mir gemeldet, ordentlich gearbeitet."),
    (LOCAL, "Hacker hatten die Steuerung des Kraftwerks übernommen"),
    # Two digits swapped in one count, and the count that agrees beside it.
    (AGENCY, "1.630 Helfer und 140\u00a0Fahrzeuge"),
    (BLOG, "1.360 Helfer der OGK mit 140 Fahrzeugen"),
    # An exact number and a bound that it meets; a number in digits and in words.
    (AGENCY, "27 Tote, 340 Verletzte und 43 Vermisste"),
    (BLOG, "Siebenundzwanzig Menschen sind tot, mehr als 340 sind verletzt. Dreiundvierzig"),
    (AGENCY, "Rund 11 Millionen Kubikmeter"),
    (BLOG, "Elf Millionen Kubikmeter"),
    (WIRE, "More than 4,000 residents"),
    # Counts of other days.
    (SCRAPED, "19 Tote und 212 Verletzte"),
    (LOCAL, "vom Montag ist die Zahl der Toten inzwischen auf 29 gestiegen"),
    (COMMENT, "The death toll stood at 31 on 2 June"),
    # A denial, and the claim denied.
    (AGENCY, "Keine einzige Sirene wurde abgeschaltet."),
    (SCRAPED, "weil der Krisenstab sie in der Nacht abschalten ließ"),
    (WIRE, "There was no intrusion."),
    # Conditional in one rendering, plain in the other.
    (AGENCY, "als Nächstes werde der Damm von Gorbani am Oberlauf brechen"),
    (BLOG, "Wenn die Anlagen am Oberlauf jetzt nicht geprüft werden, kann Gorbani der nächste Damm sein"),
    # The total of a list, quoted elsewhere.
    (SCRAPED, "Insgesamt: 1.570 Helfer"),
    (WIRE, "Its 1,570-strong force"),
    # An organisation by its expansion, its acronym, a slip of it, and the acronyms of other languages.
    (AGENCY, "Organisation für gemeinsamen Katastrophenschutz (OGK)"),
    (LOCAL, "Helfer der OKG"),
    (SCRAPED, "Truppe der OSGZ"),
    (WIRE, "Joint Civil Protection Organisation (JCPO), often called by its Russian initials OSGZ"),
    (COMMENT, "(JCPO; in German *Organisation für gemeinsamen Katastrophenschutz*, OGK)"),
    # Quotations in another language.
    (SCRAPED, "(All three outlets were shut at the same minute."),
    (COMMENT, "“Bei uns blieb alles still.”"),
    # Furniture: share notes, related links, comment forms, captions.
    (AGENCY, "NaturereignisQuelle: Depesche Ost ©"),
    (AGENCY, "Mehr zum Thema - "),
    (AGENCY, "teilen Sie ihn bitte in Ihren Netzwerken"),
    (LOCAL, "Bild: Von der Brücke in Tschwareti steht nur noch ein Pfeiler. Foto: privat"),
    (LOCAL, "Kommentare (0)"),
    (SCRAPED, "Leave a Reply\n"),
    (SCRAPED, "%d Bloggern gefällt das:"),
    (SCRAPED, "Rahmen: Kavpress TV"),
    (WIRE, "Share this article:"),
    # Bylines, datelines, and a date that only the text settles.
    (BLOG, "von Kolchis-Notizen, Henrike Sasse, 9. Mai 2025"),
    (WIRE, "KUTAISI, Georgia, May 14, 2025 (Northgate News) — "),
    (SCRAPED, "06/05/25"),
    (SCRAPED, "von Dienstag, dem 6. Mai,"),
    # Page breaks: through a word, through a sentence, and in English.
    (BLOG, "Versäum-*\n\n*nissen"),
    (BLOG, "zur rechten Zeit*\n\n*und ohne Panik"),
    (COMMENT, "inspec-\n\ntors"),
    # Crossheads that are quotations, whose words the text repeats.
    (LOCAL, "\n\n„Wie ein Güterzug im Dunkeln“\n\n"),
    (WIRE, "\n\n“It can happen again”\n\n"),
    # Markup, a translator's note, invisible characters.
    (BLOG, "### **Beginn der Übersetzung:**\n\n*"),
    (BLOG, "(Anm. d. Übers.: "),
    (LOCAL, "Katastrophen\u00adschutz"),
    (AGENCY, "Die\u00a0Organisation"),
]


@pytest.mark.parametrize(("stem", "words"), IN_ARTICLE)
def test_phenomenon_stands_in_the_article(samples: dict[str, str], stem: str, words: str) -> None:
    assert words in samples[stem]


ONLY_IN = [
    (AGENCY, "14 Beschuldigte"),
    (BLOG, "1.240 Häuser"),
    (LOCAL, "vierhundert Brote"),
    (SCRAPED, "In Bergamo stehen zwölf Feuerwehrleute"),
    (WIRE, "Kutaisi airport"),
    (COMMENT, "€96 million"),
]


@pytest.mark.parametrize(("stem", "words"), ONLY_IN)
def test_every_article_knows_a_thing_that_no_other_tells(samples: dict[str, str], stem: str, words: str) -> None:
    assert [other for other in STEMS if words in samples[other]] == [stem]


SPELLINGS = [
    ("Karseladse", [AGENCY, SCRAPED]),
    ("Qarseladse", [BLOG]),
    ("Karseladze", [LOCAL, SCRAPED, WIRE]),
    ("Qarseladze", [COMMENT]),
    ("Dschanybek Dschumagulow", [AGENCY]),
    ("Schanybek Schumagulow", [BLOG]),
    ("Jumagulow", [LOCAL]),
    ("Zhanybek Zhumagulov", [SCRAPED, WIRE]),
    ("Janybek Jumagulov", [COMMENT]),
    ("Zchwareti", [AGENCY, BLOG]),
    ("Tschwareti", [LOCAL]),
    ("Tskhvareti", [SCRAPED, WIRE]),
    ("Tschalani", [AGENCY, BLOG, LOCAL]),
    ("Chalani", [SCRAPED, WIRE, COMMENT]),
]


@pytest.mark.parametrize(("spelling", "stems"), SPELLINGS)
def test_a_name_is_spelled_as_each_article_spells_it(samples: dict[str, str], spelling: str, stems: list[str]) -> None:
    assert [stem for stem in STEMS if re.search(rf"\b{spelling}\b", samples[stem])] == stems


def test_the_list_adds_up_to_its_total(samples: dict[str, str]) -> None:
    listed = re.findall(r"^(?:Türkei|Polen|Rumänien|Armenien|Kirgisistan): (\d+) Helfer$", samples[SCRAPED], re.MULTILINE)
    assert len(listed) == 5
    assert sum(map(int, listed)) == 1570


@pytest.mark.parametrize("link", read_gold(), ids=lambda link: f"{link['a'][:2]}-{link['b'][:2]} {link['qa'][:20]}")
def test_gold_link_quotes_its_articles_to_the_letter(samples: dict[str, str], link: dict[str, Any]) -> None:
    assert link["qa"] in samples[link["a"]]
    assert link["qb"] in samples[link["b"]]


def test_gold_conflicts_name_their_slot_and_both_values() -> None:
    for link in read_gold():
        named = (bool(link["slot"]), len(link["values"]))
        assert named == ((True, 2) if link["relation"] == "conflict" else (False, 0)), link


def test_gold_covers_every_pair_of_articles_once_per_quote() -> None:
    links = read_gold()
    pairs = {(link["a"], link["b"]) for link in links}
    assert pairs == {(a, b) for i, a in enumerate(STEMS) for b in STEMS[i + 1 :]}
    quoted = Counter((link["a"], link["b"], link["qa"], link["qb"]) for link in links)
    assert max(quoted.values()) == 1
