"""The reading line: the row of a pane that sync and jumps mean by "here".

It glides from the top of the pane to its middle over the first half screen and from the middle to the bottom over the last, so that the
first and the last row of a text can both be at it (Meld's recipe, meld/filediff.py `_sync_vscroll`). Rows and heights in cells.
"""

from math import ceil


def reading_row(scroll: float, height: int, rows: int) -> int:
    """The row at the reading line of a pane scrolled to `scroll`, with `height` rows in view of `rows` in all."""
    glide = _glide(height, rows)
    if not glide:
        return min(round(scroll), max(rows - 1, 0))
    end = rows - height
    line = 0.5 * min(1.0, scroll / glide) + 0.5 * max(0.0, (scroll - (end - glide)) / glide)
    return min(int(scroll + line * height), rows - 1)


def scroll_for(row: int, height: int, rows: int) -> int:
    """The scroll position that brings `row` to the reading line, or as near as whole rows allow."""
    glide = _glide(height, rows)
    if not glide:
        return 0
    end = rows - height
    slope = 1 + 0.5 * height / glide
    if row < glide * slope:
        return ceil(row / slope)
    last = end - glide + 0.5 * height
    if row < last:
        return ceil(row - 0.5 * height)
    return min(ceil(end - glide + (row - last) / slope), end)


def _glide(height: int, rows: int) -> float:
    """Over how many rows of scrolling the line glides at either end: half a screen, or half of what there is to scroll."""
    return max(0.0, min(height, rows - height) / 2)
