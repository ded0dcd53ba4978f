from lesart.core.model import Article, Claim, Comparison, Difference, Metadata, Passage, SlotValue
from lesart.tui.navigation import Atlas, Stop
from lesart.tui.panels.claim_told import claim_content
from lesart.tui.panels.differences import alike, days_told


def value(passage: str, words: str, number: float | None = None, day: str | None = None) -> SlotValue:
    return SlotValue(passage, words, 0, len(words), number, number, as_of=day)


def test_a_large_family_has_every_number_once_with_the_articles_that_tell_it():
    outlets = [f"Zeitung am Kanal {number}" for number in range(8)]
    articles = tuple(Article(name, name, "x" * 40, (), metadata=Metadata(outlet=name)) for name in outlets)
    passages = tuple(Passage(f"{name}.0", name, 0, 40, 0) for name in outlets)
    counted = ("1.240 Einwohner", "über 1.300 Menschen", "1.240 Bewohner", "1.240 Menschen")
    numbers = (1240, 1300, 1240, 1240)
    values = tuple(value(one.id, counted[n % 4], numbers[n % 4]) for n, one in enumerate(passages))
    difference = Difference("number", "Einwohner", values)
    claim = Claim("c", tuple(one.id for one in passages), "conflict", "Einwohner", values, differences=(difference,))
    atlas = Atlas(Comparison(articles, passages, claims=(claim,)))
    above, below = claim_content(Stop(passages[0], claim=claim), atlas, 64).plain.split("\n")
    assert "number differs: Einwohner" in above
    assert below.strip() == "1.240 Einwohner (1 3 4 5 7 8) · über 1.300 Menschen (2 6)"


def test_values_are_alike_by_what_they_mean_and_else_by_how_they_read():
    found = alike(
        [value("a", "zwölf", 12), value("b", "12 Boote", 12), value("c", "am Kai"), value("d", "am  Kai"), value("e", "im Hafen")]
    )
    assert [[one.passage for one in group] for group in found] == [["a", "b"], ["c", "d"], ["e"]]


def test_equal_numbers_of_different_things_stay_apart():
    assert len(alike([value("a", "zwei Soldaten", 2), value("b", "zwei Polizisten", 2)])) == 2


def test_days_are_told_where_they_tell_values_apart_and_with_their_year_where_years_differ():
    first, second = value("a", "9", day="2024-02-01"), value("b", "12", day="2024-02-03")
    assert days_told([first, second]) == {first: "1 Feb", second: "3 Feb"}
    assert days_told([first, value("b", "12", day="2024-02-01")]) == {}
    assert list(days_told([first, value("b", "12", day="2025-02-01")]).values()) == ["2024-02-01", "2025-02-01"]
    assert list(days_told([value("a", "9", day="2024-02"), second]).values()) == ["Feb", "3 Feb"]
