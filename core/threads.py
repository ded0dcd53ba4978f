"""How many threads numpy's products get."""

import os
import sys

_CHOICES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")


def import_numpy_for_small_products() -> None:
    """Import numpy so that one thread makes each product, unless it is imported already or the environment says otherwise.

    Our products are many and small: to hand them out to several threads takes longer than to make them, twice the whole comparison's time
    where other programs keep the cores busy. OpenBLAS reads its environment when it is loaded, and never again; the environment is left
    as it was.
    """
    if "numpy" in sys.modules or any(choice in os.environ for choice in _CHOICES):
        return
    os.environ[_CHOICES[0]] = "1"
    try:
        import numpy  # noqa: F401 -- imported for what it reads on the way
    finally:
        del os.environ[_CHOICES[0]]
