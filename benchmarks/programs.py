"""How the figures start lesart and what they compare it with."""

import sys
from pathlib import Path

EMPTY_APP = (sys.executable, str(Path(__file__).with_name("empty_app.py")))
REPAINTING_APP = (*EMPTY_APP, "repaint")
BARE_PYTHON = (sys.executable, "-c", "")

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
FIRST_TEXT = "Mitgliedsländer"
"""Stands in the first sentence of the first sample's first paragraph: who sees it can read."""


def lesart(*arguments: str) -> tuple[str, ...]:
    """The command as a user has it, from the environment that runs the figures."""
    return (str(Path(sys.executable).with_name("lesart")), *arguments)


def write_samples(folder: Path, *copies: int) -> list[str]:
    """Write the first samples into `folder`, each as often one after the other as `copies` says; return their paths."""
    paths = []
    for sample, count in zip(sorted(path for path in SEEDS.iterdir() if path.suffix in {".txt", ".md"}), copies, strict=False):
        path = folder / sample.name
        path.write_text("\n\n".join([sample.read_text(encoding="utf-8")] * count), encoding="utf-8")
        paths.append(str(path))
    return paths
