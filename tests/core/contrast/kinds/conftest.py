"""What the tests of the rooms below share."""

from collections.abc import Callable

import pytest

from lesart.core.contrast.kinds.side import Side

from .pairing import two_sides


@pytest.fixture(scope="session")
def side_of() -> Callable[..., Side]:
    """The side that a sentence is, beside one that tells nothing."""
    return lambda text, language="": two_sides(text, "Nichts weiter.", language=language)[0]
