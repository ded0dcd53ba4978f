"""The lines around the matrix: what is counted above it, its columns' heads, and below it what is known of the cell one is at."""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from textual.content import Content

from lesart.core.contrast.matrix import Cell, Order, Row, Stand
from lesart.core.export.differing import difference_told
from lesart.core.export.lookup import Lookup, percent
from lesart.core.model import Article, Claim
from lesart.core.safetext import safe
from lesart.tui.matrix import FEW, Matrix, Sieve
from lesart.tui.panels.bands import ASCII_GLYPHS, GLYPHS
from lesart.tui.panels.claim_line import COLOURS, glyph
from lesart.tui.panels.claim_line import WORDS as KIND_WORDS
from lesart.tui.panels.matrix_table import Grid
from lesart.tui.panels.naming import article_name, cut
from lesart.tui.panels.stands import STANDS, STYLES, WORDS, sign

_LISTED: Mapping[Sieve, str] = {
    "claims": "",
    "conflict": "conflicts only",
    "few": f"told by {FEW} articles only",
    "voices": "told by one, attributed by another",
    "related": "perhaps related",
}
_BETWEEN = " · "
_LEGENDS: Sequence[Mapping[Stand, str]] = (
    WORDS,
    {**WORDS, "silent": "no passage found"},
    {"says": "says", "differs": "differs", "attributes": "attributes", "silent": "not found"},
)


def header_content(matrix: Matrix, width: int) -> Content:
    """What is compared, what was found, what of that is listed, and how it is arranged."""
    counts, articles = matrix.counts, len(matrix.comparison.articles)
    badge = f" {_LISTED[matrix.sieve]} " if _LISTED[matrix.sieve] else ""
    order = f"{_order_told(matrix)} "
    sizes = f"{counts['claims']} claims × {articles} articles"
    kinds = f"{counts['claims'] - counts['conflict']} same · {counts['conflict']} conflict"
    leads = f" · {counts['related']} perhaps related" if counts["related"] else ""
    room = width - len(" lesart  ") - cell_len(badge) - cell_len(order) - 3
    wordings = [f"{sizes}: {kinds}{leads}", f"{sizes}: {kinds}", sizes, kinds]
    middle = next((wording for wording in wordings if cell_len(wording) <= room), cut(wordings[-1], room))
    gap = " " * max(room - cell_len(middle) + 2, 1)
    return Content.assemble((" lesart  ", "bold $primary"), middle, gap, (badge, "bold reverse"), (" " if badge else "") + order)


def _order_told(matrix: Matrix) -> str:
    words: Mapping[Order, str] = {
        "weight": "by weight",
        "text": f"as {matrix.column + 1} tells them",
        "articles": "by spread",
        "kind": "by kind",
    }
    return words[matrix.order]


def heads_content(matrix: Matrix, grid: Grid) -> Content:
    """Two rows: number and name of each article in view; below, how many of the listed claims it tells."""
    articles, last = matrix.comparison.articles, grid.first + grid.shown
    total = f"{len(matrix.listed)} claim{'' if len(matrix.listed) == 1 else 's'}, told by"
    around = "" if grid.shown == len(articles) else f"articles {grid.first + 1}–{last} of {len(articles)}"
    names = [Content(f" {cut(around, grid.title - 2):<{grid.title - 1}}")]
    counts = [Content(f" {cut(total, grid.title - 2):<{grid.title - 1}}")]
    for number in range(grid.first, last):
        name = cut(f"{number + 1} {article_name(articles[number])}", grid.cell - 1)
        head = name + " " * (grid.cell - 1 - cell_len(name))
        names.append(Content.assemble((head, "bold reverse" if number == matrix.column else "bold"), " "))
        counts.append(Content.styled(f"{cut(str(matrix.told_by[number]), grid.cell - 1):<{grid.cell}}", "$furniture"))
    return Content("\n").join((Content("").join(names), Content("").join(counts)))


def legend_content(width: int, ascii_only: bool) -> Content:
    """What the signs of the cells mean, in the fullest words that fit."""
    legends = [_legend(words, ascii_only) for words in _LEGENDS]
    return next((legend for legend in legends if legend.cell_length <= width), legends[-1].truncate(width))


def _legend(words: Mapping[Stand, str], ascii_only: bool) -> Content:
    parts = [Content.assemble((sign(one, ascii_only).strip(), STYLES[one]), f" {words[one]}") for one in STANDS]
    return Content(" ") + Content("   ").join(parts)


def detail_content(matrix: Matrix, look: Lookup, title: str, width: int, ascii_only: bool, decided: str = "") -> Content:
    """Three rows: the claim one is at, and what was decided on it; what differs in it; what the article of the cell does with it."""
    row, cell = matrix.at, matrix.cell
    if row is None or cell is None:
        return Content(" No claim was found that two of these articles share.")
    head = f" {glyph(row.claim.relation, ascii_only)} {KIND_WORDS[row.claim.relation]}  {_sure(row.claim, ascii_only)}  "
    told = _BETWEEN.join(filter(None, (decided, f"told by {row.told} of {len(row.cells)}", title)))
    return Content("\n").join(
        (
            Content.assemble((head, f"bold {COLOURS[row.claim.relation]}"), cut(told, width - cell_len(head) - 1)),
            Content.styled("   " + cut(differences_told(row, matrix.comparison.articles), width - 4), "$furniture"),
            _cell_told(cell, matrix.comparison.articles[matrix.column], matrix.column + 1, look, width),
        )
    )


def differences_told(row: Row, articles: Sequence[Article]) -> str:
    """What the claim's articles fill its slots with, by number of article."""
    numbers = {article.id: number for number, article in enumerate(articles, 1)}
    home = {passage.id: numbers[cell.article] for cell in row.cells for passage in cell.passages}
    if row.claim.differences:
        in_order = sorted(row.claim.differences, key=lambda one: one != row.difference)
        return safe("   ".join(difference_told(one, lambda value: str(home[value.passage])) for one in in_order))
    values = _BETWEEN.join(f"{' '.join(value.value.split())} ({home[value.passage]})" for value in row.claim.values)
    return safe(f"{row.claim.slot}: {values}") if values else ""


def _sure(claim: Claim, ascii_only: bool) -> str:
    return f"{(ASCII_GLYPHS if ascii_only else GLYPHS)[claim.band]} {claim.band} {percent(claim.confidence)}"


def _cell_told(cell: Cell, article: Article, number: int, look: Lookup, width: int) -> Content:
    head = f" {number} {cut(article_name(article), width // 4)} {WORDS[cell.stand]}"
    if cell.speaker:
        head += f", {safe(cell.speaker)}"
    words = safe(" ".join(look.text(passage.id) for passage in cell.passages))
    head = cut(head, width - 1)
    room = width - cell_len(head) - 3
    return Content.assemble((head, "bold"), f": {cut(words, room)}" if words and room > 0 else "")
