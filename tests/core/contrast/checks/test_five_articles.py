"""The arithmetic that the five articles and the samples leave to their reader, and no more."""

from importlib.resources import files

from lesart.core.contrast.checks import find_checks
from lesart.core.language.passages import passages_of
from lesart.core.mentions import find_entities, find_quantities
from lesart.core.reading import read_article


def found(checks, articles):
    names = {article.id: article.path[:3] for article in articles}
    return sorted({(names[check.place.article], check.kind, check.told, check.holds) for check in checks})


def test_the_sum_of_the_contingents_and_the_six_members_of_the_five_articles(the_five):
    assert found(the_five.checks, the_five.articles) == [
        ("000", "members", "sechs", True),
        ("002", "sum", "3.950", True),
        ("003", "members", "sechs", True),
    ]
    (contingents,) = (check for check in the_five.checks if check.kind == "sum")
    assert contingents.reckoned == "3.000 + 500 + 200 + 150 + 100 = 3.950"


def test_the_sum_and_the_members_of_the_samples():
    entries = sorted(files("lesart.seeds").iterdir(), key=lambda entry: entry.name)
    articles = [read_article(entry.name, entry.read_bytes()) for entry in entries if entry.name.endswith((".txt", ".md"))]
    articles.sort(key=lambda article: article.id)
    passages = [passage for article in articles for passage in passages_of(article)]
    quantities = [quantity for article in articles for quantity in find_quantities(article)]
    checks = find_checks(articles, passages, find_entities(articles), quantities)
    assert found(checks, articles) == [("01-", "members", "sechs", True), ("04-", "sum", "1.570", True), ("05-", "members", "six", True)]
