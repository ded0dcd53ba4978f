import textwrap

import pytest

from lesart.core.language.passages import passages_of

LONG = "Am Morgen erreichte der erste Zug die Stadt, und auf dem Bahnsteig warteten bereits hundert Menschen auf Nachrichten aus dem Süden."
MORE = "Die Behörden hatten am Abend zuvor mitgeteilt, dass die Strecke wieder frei sei; viele hatten gezweifelt und fuhren trotzdem los."


def test_text_is_the_source_to_the_character(opened):
    source = f"\ufeff Titel ohne Punkt\r\n\r\n{LONG}\t\r\n\r\n\x0c{MORE}  "
    assert opened(source).article.text == source


def test_blank_lines_part_paragraphs(opened):
    assert opened(f"{LONG}\n\n\n{MORE}\n").of("body") == [LONG, MORE]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_single_line_breaks_part_long_paragraphs(opened, newline):
    assert opened(f"{LONG}{newline}{MORE}{newline}").of("body") == [LONG, MORE]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("width", [50, 72, 80])
def test_hard_wrapped_paragraphs_read_as_one(opened, width, newline):
    wrapped = "\n\n".join(textwrap.fill(text, width) for text in (LONG, MORE, LONG)).replace("\n", newline)
    assert opened(wrapped).of("body") == [LONG, MORE, LONG]


def test_a_list_inside_a_wrapped_text_stays_a_list(opened):
    wrapped = f"{textwrap.fill(LONG, 60)}\n\n- ein Arzt\n- zwei Helfer\n\n{textwrap.fill(MORE, 60)}"
    assert opened(wrapped).of("list") == ["- ein Arzt\n- zwei Helfer"]


def test_a_word_broken_at_a_line_end_is_joined(opened):
    assert (
        opened(f"{LONG}\n\nDas war am Ende der große Um-\nsturz in der Stadt.").of("body")[-1]
        == "Das war am Ende der große Umsturz in der Stadt."
    )


def test_a_hyphen_for_a_left_out_part_stays(opened):
    shown = opened(f"{LONG}\n\nGemeint sind der Ein-\nund der Ausgang des Hauses.").of("body")[-1]
    assert shown == "Gemeint sind der Ein- und der Ausgang des Hauses."


def test_labelled_lines_are_one_list_and_its_header_stays_text(opened):
    article = opened(
        f"{LONG}\n\nDie Hilfe im Einzelnen, wie zugesagt:\n\nNordland: 30 Zelte\nSüdland: 12 Zelte\nWestland: 4 Zelte\n\n{MORE}"
    )
    assert article.of("list") == ["Nordland: 30 Zelte\nSüdland: 12 Zelte\nWestland: 4 Zelte"]
    assert "Die Hilfe im Einzelnen, wie zugesagt:" in article.of("body")


def test_soft_hyphens_and_byte_order_marks_are_not_seen_and_not_lost(opened):
    article = opened(f"\ufeff{LONG}\n\nDer Um\u00adsturz\u00adversuch war vorbei.")
    assert article.of("body")[-1] == "Der Umsturzversuch war vorbei."
    assert "\u00ad" in article.article.text


def test_no_break_spaces_and_control_characters_are_left_alone(opened):
    assert (
        opened(f"{LONG}\n\nGut\u00a0gebaute\tHäuser\x1b[31m stehen.\u202e").of("body")[-1]
        == "Gut\u00a0gebaute\tHäuser\x1b[31m stehen.\u202e"
    )


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Ein genaues Bild von den Vorgän-", "gen im Hafen fehlt.", "Ein genaues Bild von den Vorgängen im Hafen fehlt."),
        ("Sie kamen wie ein", "großer Schwarm in die Stadt.", "Sie kamen wie ein großer Schwarm in die Stadt."),
        ("Es half die UNO-", "Truppe aus dem Norden.", "Es half die UNO-Truppe aus dem Norden."),
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n\n", "\n\x0c\n"])
def test_what_a_page_break_cut_is_joined(opened, first, second, joined, gap):
    assert opened(f"{LONG}\n\n{first}{gap}{second}\n\n{MORE}").of("body") == [LONG, joined, MORE]


@pytest.mark.parametrize("first", ["Das war alles.", "Er sagte:", "„Nein“", "So etwas!"])
def test_a_finished_sentence_is_not_joined(opened, first):
    assert opened(f"{LONG}\n\n{first}\n\nund dann kam die Nacht über die Stadt.").of("body")[-1] == "und dann kam die Nacht über die Stadt."


@pytest.mark.parametrize("line", ["Die Bürgermeisterin hat den", "Beraten haben Polizei und", "The mayor has spoken to the"])
def test_a_line_that_ends_with_an_article_or_a_conjunction_runs_on(opened, line):
    assert opened(f"{LONG}\n\n{line}\nStab gewarnt.\n\n{MORE}").of("body") == [LONG, f"{line} Stab gewarnt.", MORE]


def test_nothing_is_joined_across_furniture(opened):
    article = opened(f"{LONG}\n\nSie kamen wie ein\n\nhttps://example.org/seite\n\ngroßer Schwarm in die Stadt.\n\n{MORE}")
    assert "Sie kamen wie ein" in [text for _, text in article.blocks]


@pytest.mark.parametrize("bullet", ["•", "►", "▪", "*"])
def test_whatever_bullet_opens_them_items_are_passages_of_one_list(opened, bullet):
    article = opened(f"{LONG}\n\n{bullet} ein Arzt, Dr. Muster. Und mehr\n{bullet} zwei Helfer\n\n{MORE}")
    assert len(article.of("list")) == 1
    said = [article.article.text[p.start : p.end] for p in passages_of(article.article)]
    assert {"ein Arzt, Dr. Muster. Und mehr", "zwei Helfer"} <= set(said)
