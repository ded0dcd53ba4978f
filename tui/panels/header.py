"""The top line: what is open, how much was found, and how the panes follow each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from lesart.core.model import Article
from lesart.core.safetext import safe
from lesart.core.tally import Tally
from lesart.tui.panels.line import Line
from lesart.tui.panels.naming import article_name, cut
from lesart.tui.panes.layers import ASCII_GLYPHS, GLYPHS


@dataclass(frozen=True, slots=True)
class Standing:
    """What the header tells. `stage` is what the analysis does now, empty once it is over; `tally` is None where it failed."""

    articles: Sequence[Article]
    sync: str
    stage: str = ""
    tally: Tally | None = None
    badge: str = ""


def header_content(standing: Standing, width: int, decided: str = "", glyphs: Mapping[str, str] = GLYPHS) -> Content:
    """The line, in the fullest wording that fits `width` cells; the matter, as the first title has it, takes what room is left.

    `decided` says how much the reader decided ("12 by you, 40 suggested"); `glyphs` are the signs of counts where words have no room.
    """
    badge = f" {standing.badge} " if standing.badge else ""
    sync = f"sync: {standing.sync} "
    room = width - cell_len(sync) - cell_len(badge) - len(" lesart  ") - 2
    wordings = _wordings(standing, glyphs)
    if decided and not standing.stage:
        told = [*(f"{wording} · {decided}" for wording in wordings[:-1]), f"{wordings[-1]}   {decided}"]
        wordings = [*told, *wordings]
    middle = next((wording for wording in wordings if cell_len(wording) <= room), None)
    middle = cut(wordings[-1], room) if middle is None else middle
    spare = room - cell_len(middle)
    first = standing.articles[0]
    matter = cut(safe(first.metadata.title) or article_name(first), spare - 3) if spare > 20 else ""
    left = f"{matter}   {middle}" if matter else middle
    gap = " " * max(2, room + 2 - cell_len(left))
    return Content.assemble((" lesart  ", "bold $primary"), left, gap, (badge, "bold reverse"), (" " if badge else "") + sync)


def _wordings(standing: Standing, glyphs: Mapping[str, str]) -> list[str]:
    """Ways to say it, the fullest first."""
    count = f"{len(standing.articles)} articles"
    if standing.stage:
        return [f"{count} · {standing.stage} … you can read already", f"{count} · {standing.stage} …", f"{standing.stage} …"]
    if standing.tally is None:
        return [f"{count} · not compared", "not compared"]
    tally = standing.tally
    return [
        *([f"{count} · {tally} · {tally.related} perhaps related"] if tally.related else []),
        f"{count} · {tally}",
        str(tally),
        tally.parts,
        f"{glyphs['same']}{tally.same} {glyphs['conflict']}{tally.conflict} {glyphs['only here']}{tally.only_here}",
    ]


class HeaderLine(Line):
    """Draws a `Standing`."""

    DEFAULT_CSS = "HeaderLine { background: $panel; }"

    def __init__(self, ascii_only: bool = False) -> None:
        """Make the line; `ascii_only`: its signs are ASCII."""
        super().__init__()
        self._glyphs = ASCII_GLYPHS if ascii_only else GLYPHS
        self._standing: Standing | None = None
        self._decided = ""

    def show(self, standing: Standing) -> None:
        """Show this from now on, and reword it when the width changes."""
        self._standing = standing
        self.on_resize()

    def count(self, decided: str) -> None:
        """Tell from now on how much the reader decided."""
        if decided != self._decided:
            self._decided = decided
            self.on_resize()

    def on_resize(self) -> None:
        """Reword for the new width."""
        if self._standing and self.size.width:
            self.draw_content(header_content(self._standing, self.size.width, self._decided, self._glyphs))
