"""Several sessions side by side: made one, where their readers agree and where not, what changed from one to the other."""

from lesart.core.session.merging.agreement import Agreement, agreements
from lesart.core.session.merging.disagreements import Disagreement, disagreements
from lesart.core.session.merging.merge import Superseded, Versions, merged, superseded, versions

__all__ = [
    "Agreement",
    "Disagreement",
    "Superseded",
    "Versions",
    "agreements",
    "disagreements",
    "merged",
    "superseded",
    "versions",
]
