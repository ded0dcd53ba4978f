"""What a figure is, and the table they are shown in."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value of lesart, what stood beside it in the same run, and the bound that the ratio or the value must keep.

    `bound` is in the unit of `value`, except where it is a `bound_ratio`, a multiple of `beside`.
    """

    name: str
    value: float
    unit: str
    beside: float | None = None
    beside_name: str = ""
    bound: float | None = None
    bound_ratio: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times what stood beside it."""
        return self.value / self.beside if self.beside else None

    @property
    def holds(self) -> bool:
        """Whether the bounds are kept; without one there is nothing to break."""
        within = self.bound is None or self.value <= self.bound
        return within and (self.bound_ratio is None or self.ratio is None or self.ratio <= self.bound_ratio)


def median(values: Sequence[float]) -> float:
    """The middle of the values."""
    return statistics.median(values)


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of all values do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def markdown_table(figures: Sequence[Figure]) -> str:
    """The figures as a Markdown table."""
    rows = [_row(figure) for figure in figures]
    return "\n".join(["| figure | lesart | beside it, same run | ratio | bound | |", "|---|---|---|---|---|---|", *rows]) + "\n"


def _row(figure: Figure) -> str:
    beside = "" if figure.beside is None else f"{figure.beside_name} {_amount(figure.beside, figure.unit)}"
    ratio = "" if figure.ratio is None else f"{figure.ratio:.1f} x"
    bound, verdict = "", ""
    if figure.bound is not None:
        bound = f"<= {_amount(figure.bound, figure.unit)}"
    if figure.bound_ratio is not None:
        bound = f"<= {figure.bound_ratio:g} x"
    if bound:
        verdict = "holds" if figure.holds else "**missed**"
    return f"| {figure.name} | {_amount(figure.value, figure.unit)} | {beside} | {ratio} | {bound} | {verdict} |"


def _amount(value: float, unit: str) -> str:
    return f"{value:.1f} {unit}" if value < 10 else f"{value:.0f} {unit}"
