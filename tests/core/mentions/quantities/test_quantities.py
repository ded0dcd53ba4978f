from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.mentions import find_dates, find_quantities
from lesart.core.model import Article, Block


def read(found, article):
    return [(article.text[one.start : one.end], one.low, one.high, one.bound, one.unit, one.counted) for one in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Es sind 2.300 Soldaten im Land.", ("2.300", 2300, 2300, "exactly", "", "soldat")),
        ("Sechzehn Menschen starben am Abend.", ("Sechzehn", 16, 16, "exactly", "", "mensch")),
        ("Dort leben 1,8 Millionen Einwohner.", ("1,8 Millionen", 1_800_000, 1_800_000, "exactly", "", "einwohn")),
        ("Mehr als 1.300 Helfer kamen.", ("Mehr als 1.300", 1300, None, "over", "", "helf")),
        ("Es waren mindestens sechs Wellen.", ("mindestens sechs", 6, None, "at least", "", "well")),
        ("Sie zahlten bis zu 40 Euro.", ("bis zu 40", 0, 40, "at most", "EUR", "")),
        ("Rund 200 Schiffe warten.", ("Rund 200", 180, 220, "about", "", "schiff")),
        ("Fast 200 Schiffe warten.", ("Fast 200", 180, 200, "about", "", "schiff")),
        ("Tausende Anwohner flohen.", ("Tausende", 2000, 9999, "about", "", "anwohn")),
        ("Die Wache dauerte über eine Stunde.", ("über eine", 1, None, "over", "hour", "")),
        ("Sie gewann mit 61 Prozent.", ("61", 61, 61, "exactly", "%", "")),
        ("Es kamen zwei Dutzend Boote.", ("zwei Dutzend", 24, 24, "exactly", "", "boot")),
        ("Zehn bis zwölf Boote kamen.", ("Zehn bis zwölf", 10, 12, "about", "", "boot")),
        ("Im Hafen lagen 20 Tonnen Getreide.", ("20", 20, 20, "exactly", "t", "getreid")),
        ("Der Preis stieg auf das Dreifache.", ("Dreifache", 3, 3, "exactly", "times", "")),
        ("Die Zahl der Toten stieg auf 18.", ("18", 18, 18, "exactly", "", "tot")),
        ("Es warteten dreier Schiffe Mannschaften.", ("dreier", 3, 3, "exactly", "", "schiff")),
        ("Vor der Küste lagen tausend Boote.", ("tausend", 1000, 1000, "exactly", "", "boot")),
        ("Das dauerte anderthalb Stunden.", ("anderthalb", 1.5, 1.5, "exactly", "hour", "")),
        ("Sie waren fünfmal so viele.", ("fünfmal", 5, 5, "exactly", "times", "")),
        ("Mehr als die Hälfte der Boote fehlt.", ("Mehr als die Hälfte", 50, None, "over", "%", "boot")),
        ("Rund zwei Drittel der Boote fehlen.", ("Rund zwei Drittel", 60.03, 73.37, "about", "%", "boot")),
        ("Die 53-Jährige ruderte allein.", ("53", 53, 53, "exactly", "year", "")),
        ("Die dreitägige Trauer begann.", ("dreitägige", 3, 3, "exactly", "day", "")),
        ("Das Lager hat 20 bis 30 Zelte.", ("20 bis 30", 20, 30, "about", "", "zelt")),
        ("Der Schaden beträgt 1,4 Mrd. Euro.", ("1,4 Mrd.", 1.4e9, 1.4e9, "exactly", "EUR", "")),
        ("Die Wache dauerte länger als acht Stunden.", ("länger als acht", 8, None, "over", "hour", "")),
        ("Länger als acht Tage werde es nicht dauern.", ("Länger als acht", 0, 8, "at most", "day", "")),
        ("Knapp 500 Boote kamen.", ("Knapp 500", 450, 500, "about", "", "boot")),
        ("Der Bau kostet sieben Komma vier Milliarden Dollar.", ("sieben Komma vier Milliarden", 7.4e9, 7.4e9, "exactly", "USD", "")),
        ("Die Reparatur dauert ein halbes Jahr.", ("ein halbes", 0.5, 0.5, "exactly", "year", "")),
        ("Um die 300 Boote kamen.", ("Um die 300", 270, 330, "about", "", "boot")),
        ("Um die drei Boote ist es schade.", ("drei", 3, 3, "exactly", "", "boot")),
        ("Sie zahlten 40 Lei am Tor.", ("40", 40, 40, "exactly", "RON", "")),
        ("Der Akku speichert 510 Wattstunden je Kilo.", ("510", 510, 510, "exactly", "Wh", "")),
        ("Binnen 48 Stunden müssen sie gehen.", ("Binnen 48", 0, 48, "at most", "hour", "")),
    ],
)
def test_a_german_number_is_read_with_its_bound_unit_and_noun(article, sentence, expected):
    page = article(sentence)
    assert read(find_quantities(page), page) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("More than 2,300 soldiers arrived on Monday.", ("More than 2,300", 2300, None, "over", "", "soldier")),
        ("At least sixteen police officers were hurt.", ("At least sixteen", 16, None, "at least", "", "offic")),
        ("They counted 20 thousand people on the square.", ("20 thousand", 20000, 20000, "exactly", "", "peopl")),
        ("Dozens of homes were destroyed in the fire.", ("Dozens", 24, 99, "about", "", "home")),
        ("The repair cost $5m in all.", ("$5m", 5_000_000, 5_000_000, "exactly", "USD", "")),
        ("The repair cost 1.4 billion dollars in all.", ("1.4 billion", 1.4e9, 1.4e9, "exactly", "USD", "")),
        ("The fleet is now a fivefold one.", ("fivefold", 5, 5, "exactly", "times", "")),
        ("The repair cost $5 million.", ("$5 million", 5_000_000, 5_000_000, "exactly", "USD", "")),
        ("The repair cost 3 crore rupees.", ("3 crore", 30_000_000, 30_000_000, "exactly", "INR", "")),
        ("Up to 40 boats are missing.", ("Up to 40", 0, 40, "at most", "", "boat")),
        ("Nearly 500 boats are missing.", ("Nearly 500", 450, 500, "about", "", "boat")),
        ("One thousand five hundred boats are missing.", ("One thousand five hundred", 1500, 1500, "exactly", "", "boat")),
        ("The repair takes half a year.", ("half a", 0.5, 0.5, "exactly", "year", "")),
        ("The fire covers seventy square miles.", ("seventy", 70, 70, "exactly", "mi²", "")),
        ("Nearly two thirds agreed to it.", ("Nearly two thirds", 60.03, 66.7, "about", "%", "")),
        ("They lost 148K records in the storm.", ("148K", 148_000, 148_000, "exactly", "", "record")),
        ("A quake of magnitude 6.1 struck the hills.", ("magnitude 6.1", 6.1, 6.1, "exactly", "magnitude", "")),
        ("Several hundred boats are missing.", ("Several hundred", 200, 999, "about", "", "boat")),
        ("More than a third of the boats are missing.", ("More than a third", 33.3, None, "over", "%", "boat")),
        ("A 1,570-strong force of rowers came.", ("1,570", 1570, 1570, "exactly", "", "")),
        ("The 16-year-old rowed alone.", ("16", 16, 16, "exactly", "year", "")),
        ("The repair cost $5 million in all.", ("$5 million", 5_000_000, 5_000_000, "exactly", "USD", "")),
        ("One fisherman was killed in the storm.", ("One", 1, 1, "exactly", "", "fisherman")),
    ],
)
def test_an_english_number_is_read_with_its_bound_unit_and_noun(article, sentence, expected):
    page = article(sentence, language="en")
    assert read(find_quantities(page), page) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Das geschah am 10. Januar 2022 in der Stadt.",
        "Sie trafen sich um 22:16 Uhr am Hafen.",
        "Seit 2015 ist der Hafen offen.",
        "Der Bund wurde 1992 gegründet und wächst.",
        "Die Gespräche der G20 begannen.",
        "Mehr unter https://example.org/2022/17 im Netz.",
        "Das ist einfach und noch einmal gesagt.",
        "Um acht Uhr abends kam Dr. Sieben.",
        "Die Saison 1995/96 war lang.",
        "Im Jahr 1492 segelten sie los.",
    ],
)
def test_dates_years_and_times_are_no_quantities(article, sentence):
    assert find_quantities(article(sentence)) == ()


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("Die 103. Brigade rückte ab.", "de", ("103.", "ordinal")),
        ("The 45th brigade has landed.", "en", ("45th", "ordinal")),
        ("Einheiten der 31a sind gelandet.", "de", ("31a", "label")),
        ("FRANKREICH 24 mit weiteren Meldungen", "de", ("24", "label")),
        ("Das steht in Artikel 5 des Vertrags.", "de", ("5", "label")),
        ("The bus took Route 66 to the coast.", "en", ("66", "label")),
        ("Sie gewann mit 61 Prozent.", "de", ("61", "share")),
        ("The repair cost $5 million in all.", "en", ("$5 million", "money")),
        ("Im Hafen lagen 20 Tonnen Getreide.", "de", ("20", "measure")),
        ("Die Wache dauerte zwei Stunden.", "de", ("zwei", "duration")),
        ("Der Preis stieg auf das Dreifache.", "de", ("Dreifache", "factor")),
        ("Es sind 2.300 Soldaten im Land.", "de", ("2.300", "count")),
    ],
)
def test_a_number_tells_its_kind(article, sentence, language, expected):
    page = article(sentence, language=language)
    assert [(page.text[one.start : one.end], one.kind) for one in find_quantities(page)] == [expected]


def test_ordinals_and_labels_are_no_values(article):
    page = article("Die 103. Brigade und die 31a zählen 200 Soldaten.")
    assert [(one.kind, one.is_value, one.event, one.group) for one in find_quantities(page)] == [
        ("ordinal", False, "", ""),
        ("label", False, "", ""),
        ("count", True, "", "security"),
    ]


@pytest.mark.parametrize("sentence", ["They met at the 2010 Olympics.", "They met at 12 a.m. in the harbour.", "In 2019/20 they met."])
def test_years_and_times_are_no_quantities_in_english_either(article, sentence):
    assert find_quantities(article(sentence, language="en")) == ()


def test_coordinated_numbers_share_their_noun(article):
    page = article(
        "Bei den Kämpfen wurden 18 Sicherheitskräfte getötet und 748 verletzt.", "Die Bilanz: 16 getötete und 1.300 verwundete Polizisten."
    )
    assert [one.counted for one in find_quantities(page)] == ["sicherheitskraft", "sicherheitskraft", "polizist", "polizist"]


def test_a_count_keeps_the_date_it_refers_to(article):
    page = article("Bislang 412 Verletzte (Stand: 8. Januar 2022) meldet das Amt.")
    assert find_quantities(page)[0].as_of == "2022-01-08"


def test_furniture_counts_nothing(article):
    assert find_quantities(article("12 Kommentare", kind="furniture")) == ()


def test_a_number_behind_a_repair_stands_at_its_source_offsets(article):
    page = article("Sie sahen **mehr als 1.300** Boote.", repairs=(("**", ""),))
    assert [page.text[one.start : one.end] for one in find_quantities(page)] == ["mehr als 1.300"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="0123456789.,-: %aeinzwdr\n€", max_size=60))
def test_every_quantity_lies_in_the_text_in_order_and_is_an_interval(text):
    page = Article("a", "a.txt", text, (Block(0, len(text), "body"),))
    found = find_quantities(page)
    assert all(0 <= one.start < one.end <= len(page.text) and (one.high is None or one.low <= one.high) for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


def test_dates_stand_at_their_source_offsets(article):
    page = article("Am 10. Januar 2022 kam die Flotte.")
    assert [(page.text[one.start : one.end], one.value) for one in find_dates(page)] == [("10. Januar 2022", "2022-01-10")]
