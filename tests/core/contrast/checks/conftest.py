"""Checks of invented articles."""

from collections.abc import Callable

import pytest

from lesart.core.contrast.checks import find_checks
from lesart.core.language.passages import passages_of
from lesart.core.mentions import find_entities, find_quantities
from lesart.core.model import Article, Check, Link, Passage

Opened = Callable[..., list[Article]]
Checked = Callable[..., tuple[Check, ...]]


@pytest.fixture(scope="session")
def checked(opened: Opened) -> Checked:
    """Texts -> the checks of their articles; `linked` are pairs of words in whose passages two articles speak of one fact."""

    def run(*texts: str, linked: tuple[tuple[str, str], ...] = ()) -> tuple[Check, ...]:
        articles = sorted(opened(*texts), key=lambda article: article.id)
        passages = [passage for article in articles for passage in passages_of(article)]
        sources = {article.id: article.text for article in articles}

        def having(words: str) -> Passage:
            return next(one for one in passages if words in sources[one.article][one.start : one.end])

        links = [Link(having(one).id, having(other).id, "same", 0.9) for one, other in linked]
        quantities = [quantity for article in articles for quantity in find_quantities(article)]
        return find_checks(articles, passages, find_entities(articles), quantities, links)

    return run


@pytest.fixture(scope="session")
def told(checked: Checked) -> Callable[..., list[tuple[str, str, bool]]]:
    """Texts -> what each check of them says: what is told, what it comes to, whether it holds."""
    return lambda *texts, **linked: [(check.told, check.reckoned, check.holds) for check in checked(*texts, **linked)]
