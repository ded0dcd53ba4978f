"""The five articles, compared once for all tests of the contrast."""

import os
from pathlib import Path

import pytest

from lesart.core.compare import compare
from lesart.core.model import Comparison
from lesart.core.reading import read_article


@pytest.fixture(scope="session")
def the_five() -> Comparison:
    """All that is known of the five articles of the evaluation data."""
    folder = os.environ.get("LESART_EVALUATION")
    if not folder:
        pytest.skip("LESART_EVALUATION names no evaluation data")
    paths = sorted((Path(folder) / ".." / "seeds").glob("*.txt"))
    return compare([read_article(path.name, path.read_bytes()) for path in paths])
