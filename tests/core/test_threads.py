"""A comparison keeps to one core, and says nothing to the program that asked for it."""

import os
import subprocess
import sys

_PRODUCT = """
import os
from lesart.core.threads import import_numpy_for_small_products
import_numpy_for_small_products()
import numpy, psutil
numpy.ones((500, 500)) @ numpy.ones((500, 500))
print(psutil.Process().num_threads(), os.environ.get("OPENBLAS_NUM_THREADS"))
"""


def _run(**environment: str) -> list[str]:
    plain = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}
    command = [sys.executable, "-c", _PRODUCT]
    return subprocess.run(command, env=plain | environment, capture_output=True, text=True, check=True).stdout.split()


def test_products_are_made_by_one_thread_and_the_environment_stays_as_it_was():
    assert _run() == ["1", "None"]


def test_the_environment_has_the_last_word():
    assert _run(OPENBLAS_NUM_THREADS="2")[1] == "2"
