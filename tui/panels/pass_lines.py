"""The lines of the guided pass, and the page it ends with."""

from collections.abc import Mapping
from itertools import product

from rich.cells import cell_len
from textual.content import Content

from lesart.core.export.dossier import counted, moment
from lesart.core.export.lookup import Lookup
from lesart.core.model.session import Choice
from lesart.core.safetext import safe
from lesart.tui.actions import BY_ID, Action, key_name, split_keys
from lesart.tui.guided import Pass
from lesart.tui.panels.conflict_content import WIDEST, wrapped
from lesart.tui.panels.line import Piece
from lesart.tui.panels.naming import cut

ANSWERS: Mapping[str, Choice] = {
    "answer-same": "same",
    "answer-later": "later state",
    "answer-conflict": "real conflict",
    "answer-wrong": "wrong match",
}
"""Actions that answer, and what."""

_ANSWERING = tuple(BY_ID[action] for action in (*ANSWERS, "skip-conflict"))
_SHORT: Mapping[str, str] = {"later state": "later", "real conflict": "conflict", "wrong match": "wrong"}
"""What answers are called where there is no room for more."""

_GAPS = ("   ", "  ", " ", "")


def header_content(going: Pass, width: int) -> Content:
    """Where one is, and how much is answered."""
    total = len(going.conflicts)
    where = f"conflict {going.at + 1} of {total} · {going.answered} answered" if going.claim else f"the end: {end_told(going)}"
    right = "guided pass "
    room = width - len(" lesart  ") - len(right) - 1
    where = cut(where, room)
    return Content.assemble((" lesart  ", "bold $primary"), (where, "bold"), " " * max(room - cell_len(where) + 1, 1), right)


def end_told(going: Pass) -> str:
    """How it ended: "6 of 6 · 4 answered, 2 skipped"."""
    total = len(going.conflicts)
    return f"{total} of {total} · {going.answered} answered, {total - going.answered} skipped"


def answers(going: Pass, keymap: Mapping[str, str], width: int) -> list[Piece]:
    """The answers and their keys, the one that was given in reverse; on the narrowest screens without the skip, at the end none."""
    if going.claim is None:
        return []
    rows = [
        [Piece(_answer(action, going, keymap, words.get(action.label, action.label)) + gap, action.call) for action in _ANSWERING]
        for words, gap in product(({}, _SHORT), _GAPS)
    ]
    return next((row for row in rows if sum(piece.content.cell_length for piece in row) <= width), rows[-1][:-1])


def _answer(action: Action, going: Pass, keymap: Mapping[str, str], label: str) -> Content:
    """An answer with its key."""
    is_given = going.judgement is not None and ANSWERS.get(action.id) == going.judgement.choice
    key = key_name(split_keys(keymap.get(action.id, action.keys))[0])
    return Content.assemble((f" {key}", "bold $accent"), (f" {label} ", "bold reverse" if is_given else ""))


def note_content(going: Pass, width: int) -> Content:
    """What was answered and noted on this conflict."""
    if going.claim is None:
        return Content("")
    judgement = going.judgement
    is_answered = judgement is not None and judgement.choice is not None
    told = f"you: {judgement.choice}, {moment(judgement.when)}" if judgement and is_answered else "not answered yet"
    note = f" · note: {going.note}" if going.note else ""
    note += "".join(f" · {one.by or 'somebody'}: {one.choice or one.note}" for one in going.others.get(going.claim.id, ()))
    return Content.styled(cut(safe(f" {told}{note}"), width), "italic" if judgement else "$furniture")


def end_content(going: Pass, look: Lookup, dossier: str, target: str, width: int) -> Content:
    """The end: what was answered on each conflict, and the dossier as it would be written."""
    width = min(width, WIDEST)
    rows = [Content.styled(f" {end_told(going)}", "bold $primary")]
    rows.append(Content(f" {counted(map(going.choice, going.conflicts))}"))
    rows.append(Content(""))
    for number, claim in enumerate(going.conflicts, 1):
        choice = going.choice(claim) or "skipped"
        room = width - cell_len(choice) - 8
        title = cut(look.title(claim), room)
        rows.append(Content.assemble(f" {number:>3}  {title}", " " * (room - cell_len(title) + 1), (choice, "bold")))
    rows += [Content(""), *(Content.styled(f" {row}", "bold") for row in wrapped(f"The dossier; {target}:", width - 2)), Content("")]
    rows += [Content.styled(f"   {row}", "$furniture") for line in dossier.split("\n") for row in wrapped(line, width - 4) or [""]]
    return Content("\n").join(rows)
