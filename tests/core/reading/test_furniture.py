"""One test per kind of thing that stands around articles."""

import pytest

TITLE = "Hafen von Norwik nach Sturm gesperrt"
LEAD = (
    "Der Hafen von Norwik bleibt nach dem Sturm vom Wochenende gesperrt, wie die Verwaltung am Montag mitteilte; drei Kräne sind zerstört."
)
BODY = "Nach Angaben der Verwaltung dauert die Reparatur mindestens zwei Wochen. Die Schiffe weichen solange aus, was die Kosten erhöht."
END = (
    "Zuletzt war der Hafen vor elf Jahren geschlossen worden, damals für einen Monat. Die Händler rechnen auch diesmal mit hohen Verlusten."
)


def page(*parts):
    return "\n\n".join(parts)


def kinds(article):
    return {text: kind for kind, text in article.blocks}


def test_title_and_text(opened):
    article = opened(page(TITLE, LEAD, BODY))
    assert article.of("heading") == [TITLE]
    assert article.article.blocks[0].level == 1
    assert article.of("body") == [LEAD, BODY]


@pytest.mark.parametrize("label", ["Politik", "International", "World", "Home > Europe", "Startseite / Wirtschaft"])
def test_a_section_label_above_the_headline_is_furniture(opened, label):
    article = opened(page(label, TITLE, LEAD, BODY))
    assert kinds(article)[label] == "furniture"
    assert article.metadata.title == TITLE


def test_a_masthead_above_the_section_is_not_the_title(opened):
    article = opened(page("Norwiker Bote", "Lokales | Hafen", TITLE, LEAD, BODY))
    assert article.of("furniture") == ["Norwiker Bote", "Lokales | Hafen"]
    assert (article.metadata.title, article.metadata.outlet) == (TITLE, "Norwiker Bote")


def test_a_short_headline_is_not_a_section_label(opened):
    assert opened(page("Der stille Hafen", "Was der Sturm zurückließ", LEAD, BODY)).metadata.title == "Der stille Hafen"


@pytest.mark.parametrize(
    "caption",
    [
        f"{TITLE}Quelle: Reuters © Jo Muster / Agentur",
        "Ein Kran liegt im Wasser. Foto: Archiv",
        "Bild: Hafenverwaltung",
        "Rahmen: ABC News",
        "The crane after the storm. Photo: Jo Public",
        "© Jo Muster",
    ],
)
def test_captions(opened, caption):
    assert kinds(opened(page(TITLE, LEAD, caption, BODY, END)))[caption] == "caption"


def test_a_caption_glued_to_the_lead_by_a_single_line_break_is_parted(opened):
    caption = f"{TITLE}Quelle: dpa © Jo Muster"
    article = opened(page(TITLE, f"{LEAD}\n{caption}", BODY))
    assert article.of("caption") == [caption]
    assert LEAD in article.of("body")


def test_a_headline_set_twice_is_one_heading(opened):
    article = opened(page(TITLE, TITLE, LEAD, BODY))
    assert article.of("heading") == [TITLE]
    assert article.of("furniture") == [TITLE]


@pytest.mark.parametrize(
    "byline",
    [
        "Von Jo Muster",
        "von Norwik-Blatt, Jo Muster, 10. Januar 2022",
        "(Di Jo Rossi)",
        "By Jo Public",
        "Von unserer Korrespondentin Jo Muster, Norwik",
        "By Jo Public and Al Smith",
    ],
)
def test_bylines(opened, byline):
    assert kinds(opened(page(TITLE, byline, LEAD, BODY)))[byline] == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "Von Westen provoziert fühlt sich niemand",
        "By land and by sea they came to help the town",
        "Von der Verwaltung kam am Montag keine Antwort.",
    ],
)
def test_lines_that_only_begin_like_bylines(opened, line):
    assert kinds(opened(page(TITLE, line, LEAD, BODY)))[line] != "byline"


@pytest.mark.parametrize(
    "dateline",
    [
        "06/01/22",
        "10. Januar 2022",
        "Stand: 10.01.2022, 22:16 Uhr",
        "Published on January 7, 2022",
        "Montag, 10. Januar 2022",
        "Norwik (dpa) –",
    ],
)
def test_datelines(opened, dateline):
    assert kinds(opened(page(TITLE, dateline, LEAD, BODY)))[dateline] == "dateline"


def test_the_label_of_a_lost_date_does_not_make_the_next_paragraph_a_date(opened):
    article = opened(page(TITLE, "Ausgegeben am:", LEAD, BODY))
    assert article.of("dateline") == ["Ausgegeben am:"]
    assert article.of("body") == [LEAD, BODY]
    assert article.metadata.date is None


def test_byline_and_date_on_two_lines_of_one_paragraph(opened):
    article = opened(page(TITLE, "(Di Jo Rossi)\n06/01/22", LEAD, BODY))
    assert article.of("byline") == ["(Di Jo Rossi)"]
    assert article.of("dateline") == ["06/01/22"]


@pytest.mark.parametrize(
    "crosshead", ["Streit um die Kosten", "„Niemand hat uns gewarnt“", "„Wir halten durch!“", "Wer zahlt die Schäden?"]
)
def test_crossheads(opened, crosshead):
    article = opened(page(TITLE, LEAD, BODY, crosshead, END, BODY))
    assert crosshead in article.of("heading")


def test_a_colon_line_before_a_quotation_is_text(opened):
    line = "Der Leiter des Hafens sagte dazu am Abend:"
    assert kinds(opened(page(TITLE, LEAD, line, f"„{BODY}“", END)))[line] == "body"


@pytest.mark.parametrize(
    "line",
    [
        'Mehr zum Thema - "Kräne fehlen überall" – Händler klagen',
        "Lesen Sie auch: Warum der Hafen wichtig ist",
        "Read more: Why the harbour matters",
        "See also",
    ],
)
def test_pointers_to_other_articles_are_furniture_even_amid_the_text(opened, line):
    article = opened(page(TITLE, LEAD, line, BODY, END))
    assert kinds(article)[line] == "furniture"
    assert article.of("body") == [LEAD, BODY, END]


SHARE_NOTE = (
    "Der Zugang zu unserer Website wurde erschwert, und einige Dienste haben unsere Accounts gesperrt. Wenn Euch unsere Artikel gefallen, "
    "teilt sie gern überall, wo Ihr aktiv seid. Seit dem 2. Mai gilt in Westland eine neue Regel, deswegen bitten wir Euch um Vorsicht."
)


def test_a_site_speaking_of_itself_at_the_end_is_furniture(opened):
    article = opened(page(TITLE, LEAD, BODY, END, SHARE_NOTE))
    assert article.of("furniture") == [SHARE_NOTE]


def test_the_same_words_amid_the_text_stay_text(opened):
    assert SHARE_NOTE in opened(page(TITLE, LEAD, SHARE_NOTE, BODY, END, BODY, END)).of("body")


@pytest.mark.parametrize(
    "appeal",
    [
        "Freier Journalismus kostet Zeit und Geld. Wenn Ihnen unser Bericht gefällt, empfehlen Sie ihn bitte in Ihrem Verein.",
        "Unsere Recherchen sind für alle da. Unterstützen Sie uns mit einer Spende, damit das auch im nächsten Jahr noch so bleiben kann.",
        "Independent reporting costs money. If you value what we do, consider a donation, and tell your neighbours about the desk.",
        "The Bote has no paywall. Please support our journalism today, or drop in at the office behind the fish market on any morning.",
    ],
)
def test_an_appeal_to_the_readers_after_the_end_is_furniture(opened, appeal):
    assert opened(page(TITLE, LEAD, BODY, END, appeal)).of("furniture") == [appeal]
    assert appeal in opened(page(TITLE, LEAD, appeal, BODY, END, BODY, END)).of("body")


ASKING = "Am Hafen ist es im Winter still, und die Kräne ruhen. Folgen Sie uns trotzdem; ein paar Zeilen aus Norwik gibt es jeden Tag."


def test_one_phrase_of_an_appeal_is_enough_only_below_a_pointer(opened):
    assert ASKING in opened(page(TITLE, LEAD, BODY, END, "Lesen Sie auch: Kräne im Wind", ASKING)).of("furniture")
    assert ASKING in opened(page(TITLE, LEAD, BODY, END, ASKING)).of("body")


def test_text_below_a_pointer_and_what_somebody_is_quoted_with_stay_text(opened):
    quoted = f"„{ASKING}“, rief der Hafenmeister den Leuten von der Mole aus zu, und keiner von ihnen kam."
    charity = "Der Verein bittet um Spenden für ein neues Boot. Das Konto steht auf seiner Internetseite, dort hängt auch der Fahrplan aus."
    assert opened(page(TITLE, LEAD, "Mehr zum Thema: Kräne", BODY, quoted)).of("body")[-1] == quoted
    assert opened(page(TITLE, LEAD, BODY, "Mehr zum Thema: Kräne", charity)).of("body")[-1] == charity


@pytest.mark.parametrize(
    "row", ["Start | Reden | Bilder | Kontakt", "Sie sind hier: Start › Presse › 2021", "NORWIKER+ | Jetzt 4 Wochen gratis testen"]
)
def test_a_row_of_links_above_the_headline_is_not_the_title(opened, row):
    article = opened(page(row, TITLE, LEAD, BODY))
    assert (article.metadata.title, article.metadata.outlet) == (TITLE, "")
    assert kinds(article)[row] == "furniture"


def test_a_headline_with_a_bar_in_it_is_the_title(opened):
    assert (
        opened(page("Sturm | Der Hafen nach der Nacht", "Von Jo Muster", LEAD, BODY)).metadata.title == "Sturm | Der Hafen nach der Nacht"
    )


@pytest.mark.parametrize("line", ["Aktualisieren · Teilen · Merken", "nno/ab/cde 14:22", "nno/ab 152130 Jun 25"])
def test_rows_of_buttons_and_an_agencys_sign_off_are_furniture(opened, line):
    assert kinds(opened(page(TITLE, LEAD, BODY, line, END)))[line] == "furniture"


def test_a_byline_may_stand_in_a_row_of_links(opened):
    assert opened(page(TITLE, "Von Jo Muster | Kategorie: Hafen", LEAD, BODY)).metadata.byline == "Jo Muster"


def test_end_matter_with_source_addresses_name_motto_and_comment_form(opened):
    after = [
        "Das ist ein Artikel von Jo Muster vom 08.01.2022 um 22:16 Uhr\nhttps://blog.example/wall_859",
        "Muster auf Telegram:\nhttps://t.example/muster",
        "Muster",
        "Muster",
        "Wer fragt, der lernt, wer schweigt, der bleibt allein mit seinen Zweifeln",
        "Kommentar verfassen",
        "%d Bloggern gefällt das:",
    ]
    article = opened(page(TITLE, LEAD, BODY, END, *after))
    assert article.of("body") == [LEAD, BODY, END]
    assert article.of("furniture") == [line for part in after for line in part.split("\n")]
    assert (article.metadata.date, article.metadata.byline, article.metadata.outlet) == ("2022-01-08", "Jo Muster", "blog.example")


def test_credit_residue_and_reply_form(opened):
    after = ["(NORDLAND 24 mit AFP)", ".", "source site-27", "Leave a Reply"]
    article = opened(page(TITLE, LEAD, BODY, END, *after))
    assert article.of("furniture") == after
    assert article.metadata.outlet == "NORDLAND 24"


def test_a_long_paragraph_after_furniture_is_not_hidden(opened):
    article = opened(page(TITLE, LEAD, "Mehr zum Thema: Kräne", BODY, "Eine kurze Bemerkung noch", END))
    assert article.of("furniture") == ["Mehr zum Thema: Kräne"]


def test_a_last_short_sentence_is_not_hidden(opened):
    assert opened(page(TITLE, LEAD, BODY, "Es regnet weiter.")).of("body")[-1] == "Es regnet weiter."


def test_a_text_of_short_sentences_is_not_hidden_by_an_address_at_its_begin(opened):
    article = opened(page("Regen im Norden", "https://a.example/b", "Es regnet.", "Alle gehen heim. Es bleibt nass.", "Ende gut"))
    assert article.of("body", "heading")[1:] == ["Es regnet.", "Alle gehen heim. Es bleibt nass.", "Ende gut"]


def test_a_quotation_signed_below_is_text_and_its_signature_is_not(opened):
    tweet = "(The port is closed. There were at least six waves over the wall, all crews are safe, we thank everyone who helped."
    signature = "— Jo Public (@jopublic) January 7, 2022)"
    article = opened(page(TITLE, LEAD, tweet, signature, BODY))
    assert kinds(article)[tweet] == "body"
    assert kinds(article)[signature] == "byline"
    assert article.metadata.date is None


def test_a_translators_note_stays_where_it_stands(opened):
    text = "Sie kamen früh an. (Anm. d. Übers.: Gemeint sind die Schiffe aus dem Norden, die seit Tagen unterwegs waren.)"
    assert text in opened(page(TITLE, LEAD, text, BODY)).of("body")


@pytest.mark.parametrize("line", ["Seite 3 von 7", "- 4 -", "* * *", "https://a.example/b"])
def test_page_numbers_rules_and_addresses_are_furniture(opened, line):
    assert kinds(opened(page(TITLE, LEAD, line, BODY, END)))[line] == "furniture"


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommentare zu dem Vorfall lehnte die Verwaltung am Abend ab.",
        "Quellen in der Regierung bestätigten den Bericht am Abend.",
        "Share prices fell after the storm.",
        "Copyright law is not at issue here, a lawyer said.",
        "Related damage was found in two other harbours.",
        "Teilen der Stadt fehlt weiter der Strom.",
        "Datenschutz war dabei kein Thema, sagte er.",
        "Anzeige erstattete am Abend auch der Betreiber.",
        "Hintergrund: Der Hafen gehört zwei Städten.",
    ],
)
def test_sentences_that_only_begin_like_furniture(opened, sentence):
    assert kinds(opened(page(TITLE, LEAD, sentence, BODY, END)))[sentence] == "body"
