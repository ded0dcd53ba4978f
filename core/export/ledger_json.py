"""The ledger as JSON: the objects of the JSON door, for what differs or is counted by several articles alone."""

from lesart.core.contrast.ledger import ledger
from lesart.core.export.json_contrast import check_dict, claim_dict
from lesart.core.export.json_door import article_dict, passage_dict, printable
from lesart.core.export.lookup import Lookup
from lesart.core.model import Comparison


def render(comparison: Comparison) -> str:
    """One JSON object. `claims` are in order of weight; `passages` are theirs, with their text as it should be read."""
    look, listed = Lookup(comparison), ledger(comparison)
    members = {passage for claim in listed for passage in claim.passages}
    return printable(
        {
            "schema": "lesart/1",
            "articles": [
                {key: value for key, value in article_dict(a).items() if key not in ("text", "blocks")} for a in comparison.articles
            ],
            "passages": [{**passage_dict(p), "text": look.text(p.id)} for p in comparison.passages if p.id in members],
            "claims": [claim_dict(claim, comparison) for claim in listed],
            "checks": [check_dict(check) for check in comparison.checks],
        }
    )
