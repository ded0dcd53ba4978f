import pytest

LEAD = "Der Hafen bleibt nach dem Sturm vom Wochenende gesperrt, wie die Verwaltung am Montag mitteilte; auch der Bahnhof ist weiter zu."
BODY = (
    "Die Reparatur dauert mindestens zwei Wochen, und niemand weiß, wer sie bezahlt. Das hat die Verwaltung den Händlern am Abend gesagt."
)


def page(*parts):
    return "\n\n".join(("Hafen nach Sturm gesperrt", *parts, LEAD, BODY))


def test_byline_with_outlet_author_and_date(opened):
    meta = opened(page("<https://www.norwik-blatt.example/2022/hafen/>", "von Norwik-Blatt, Jo Muster, 10. Januar 2022")).metadata
    assert (meta.title, meta.outlet, meta.byline, meta.date) == ("Hafen nach Sturm gesperrt", "Norwik-Blatt", "Jo Muster", "2022-01-10")


def test_the_address_names_the_outlet_where_nothing_else_does(opened):
    assert opened(page("https://www.norwik.example/2022/hafen/")).metadata.outlet == "norwik.example"


def test_a_date_in_the_address_counts(opened):
    assert opened(page("https://norwik.example/2022/01/10/hafen/")).metadata.date == "2022-01-10"


def test_a_date_in_slashes_needs_the_text_to_settle_it(opened):
    assert opened(page("06/01/22")).metadata.date is None
    assert opened(page("06/01/22") + "\n\nDas war am 6. Januar, als der Sturm kam.").metadata.date == "2022-01-06"
    assert opened(page("13/01/22")).metadata.date == "2022-01-13"


def test_a_date_without_year_is_no_date_of_publication(opened):
    assert opened(page("8. März")).metadata.date is None


def test_dates_in_the_text_and_in_share_notes_are_not_the_articles(opened):
    meta = opened(page() + "\n\nDas Gesetz gilt seit dem 13. April 2021.\n\nTeilen auf Facebook seit 1. Mai 2020").metadata
    assert meta.date is None


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("Von Jo Muster", "Jo Muster"),
        ("(Di Jo Rossi)", "Jo Rossi"),
        ("By Jo Public in Norwik", "Jo Public"),
        ("Verfasst von Jo Muster, derzeit Norwik", "Jo Muster"),
        ("Von unserer Korrespondentin Jo Muster, Norwik", "Jo Muster"),
        ("Ein Artikel von Anonym", "Anonym"),
        ("Von Jo Muster und Al Meier", "Jo Muster und Al Meier"),
    ],
)
def test_author(opened, byline, author):
    assert opened(page(byline)).metadata.byline == author


def test_language_is_what_the_article_speaks_and_can_be_told(opened):
    text = page() + "\n\nLeave a Reply\n\nShare this on Facebook\n\nSubscribe"
    assert opened(text).metadata.language == "de"
    assert opened(text, language="en").metadata.language == "en"


def test_an_article_that_says_nothing_of_itself(opened):
    meta = opened(f"{LEAD}\n\n{BODY}").metadata
    assert (meta.title, meta.byline, meta.date, meta.outlet) == ("", "", None, "")


@pytest.mark.parametrize(
    ("dateline", "date", "outlet"),
    [
        ("Norwik, 9. Mai 2021 (NO). ", "2021-05-09", ""),
        ("NORWIK, Westland, May 14, 2021 (Harbour News) — ", "2021-05-14", "Harbour News"),
        ("Norwik, 3. Mai (Nordbote) – ", None, "Nordbote"),
        ("NORWIK (dpa) – ", None, ""),
        ("Norwik (Eigener Bericht). ", None, ""),
    ],
)
def test_a_dateline_inside_the_first_paragraph_tells_date_and_agency(opened, dateline, date, outlet):
    meta = opened(f"Hafen nach Sturm gesperrt\n\n{dateline}{LEAD}\n\n{BODY}").metadata
    assert (meta.date, meta.outlet) == (date, outlet)


def test_a_row_under_the_title_names_the_institution(opened):
    meta = opened(f"# Hafen\n\n*Institute of Tides · Commentary · 2 June 2021*\n\n{LEAD}\n\n{BODY}", "a.md").metadata
    assert (meta.date, meta.outlet) == ("2021-06-02", "Institute of Tides")
    assert opened(f"# Hafen\n\nNeu Norwik · 2 June 2021\n\n{LEAD}\n\n{BODY}", "a.md").metadata.outlet == ""
