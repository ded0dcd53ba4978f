"""The lists below the panes: claims by weight, what stands in one article only, and wording."""

from lesart.tui.navigation import Atlas
from lesart.tui.panels.lists.entry import Listing, ListName


def listing_of(name: ListName, atlas: Atlas, ascii_only: bool) -> Listing:
    """A list, made of what is known; what only one of them needs is imported for it alone.

    Raises:
        ValueError: a list that no comparison makes: what the reader added is the session's.
    """
    match name:
        case "ledger":
            from lesart.tui.panels.lists.ledger import Ledger

            return Ledger(atlas, ascii_only)
        case "only here":
            from lesart.tui.panels.lists.absences import Absences

            return Absences(atlas)
        case "wording":
            from lesart.tui.panels.lists.wording import Wording

            return Wording(atlas)
        case "added":
            raise ValueError(name)
