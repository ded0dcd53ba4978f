"""JSON lines: a row a line, with links, marks and notes as objects, and the source text character for character.

What could drive a terminal is escaped. Half a surrogate pair is no character, and pandas refuses it: it leaves as U+FFFD.
"""

import json
import re
from collections.abc import Mapping

from lesart.core.export.extract import Extract, Pair, Tell
from lesart.core.export.objects import answer_dict, decision_dict, evidence_dict, mark_dict, note_dict, silence_dict
from lesart.core.export.tables.columns import FACTS, Row, rows

_HALF = re.compile("[\ud800-\udfff]")
_UNSAFE = re.compile(
    "[\x7f-\x9f\xad\u034f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def write(extract: Extract, tell: Tell) -> bytes:
    """The extract as JSON lines."""
    every = list(rows(extract))
    lines = []
    for number, row in enumerate(every, 1):
        text = json.dumps(row_dict(row), ensure_ascii=False, separators=(",", ":"))
        lines.append(_UNSAFE.sub(_escaped, _HALF.sub("\ufffd", text)) + "\n")
        tell(number, len(every))
    return "".join(lines).encode("utf-8")


def row_dict(row: Row) -> dict[str, object]:
    """The object of one row."""
    group, excerpt = row.group, row.excerpt
    return {
        **{column.name: column.cell(row) for column in FACTS},
        "exact": excerpt.exact,
        "prefix": excerpt.prefix,
        "suffix": excerpt.suffix,
        "links": [_link(row, pair) for pair in row.pairs],
        "marks": [mark_dict(mark) for mark in excerpt.marks],
        "notes": [note_dict(note) for note in excerpt.notes],
        "silences": [silence_dict(silence) for silence in excerpt.silences],
        "answers": [answer_dict(answer) for answer in (group.answers if group else ())],
        "claim_notes": [note_dict(note) for note in (group.notes if group else ())],
    }


ABOUT: Mapping[str, str] = {
    "exact": "the excerpt's source text, character for character",
    "prefix": "at most 32 characters of source text before it",
    "suffix": "at most 32 behind it",
    "links": "{to, relation, score, band, evidence: [{kind, what, weight}], decisions, notes} each",
    "marks": "{id, start, end, exact, class, tags, note, by, when} each",
    "notes": "{text, by, when} each",
    "silences": "{article, by, when} each",
    "answers": "{choice, note, by, when} each",
    "claim_notes": "{text, by, when} each",
}
"""What stands in the keys that CSV does not have, or has in words."""


def _link(row: Row, pair: Pair) -> dict[str, object]:
    return {
        "to": row.partner(pair),
        "relation": pair.relation,
        "score": pair.score,
        "band": pair.band,
        "evidence": [evidence_dict(one) for one in pair.evidence],
        "decisions": [decision_dict(one) for one in pair.decisions],
        "notes": [note_dict(note) for note in pair.notes],
    }


def _escaped(found: re.Match[str]) -> str:
    return json.dumps(found[0])[1:-1]
