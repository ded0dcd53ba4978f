"""Two translations of one text find each other, verse by verse."""

import os
from pathlib import Path

import numpy as np
import pytest

from gospels import told, verses
from lesart.core.alignment import align
from lesart.core.mentions import find_dates, find_entities, find_quantities

EVALUATION = os.environ.get("LESART_EVALUATION", "")
FOLDER = Path(EVALUATION).parent / "data" / "german_nt"


@pytest.mark.skipif(not EVALUATION or not FOLDER.is_dir(), reason="LESART_EVALUATION names no folder beside which data/german_nt lies")
def test_verses_of_two_translations_are_linked_in_their_order():
    tafel, albrecht = (verses(FOLDER / f"ger{name}_gospels.csv")["Mark"] for name in ("tafel", "albrecht"))
    common = [verse for verse in tafel if verse[0] == 1 and verse in albrecht]
    (one, passages), (other, others) = (told(name, [texts[verse] for verse in common]) for name, texts in (("a", tafel), ("b", albrecht)))
    articles, texts = [one, other], (*passages, *others)
    quantities = [quantity for article in articles for quantity in find_quantities(article)]
    dates = [date for article in articles for date in find_dates(article)]
    links = align(articles, texts, find_entities(articles), quantities, dates).links
    right = [link.a.split(".")[1] == link.b.split(".")[1] for link in links if link.relation == "same"]
    assert np.mean(right) >= 0.95
    assert sum(right) >= 0.9 * len(common)
