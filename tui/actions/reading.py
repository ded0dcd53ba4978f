"""Moving about in the text, and between panes."""

from lesart.tui.actions.action import Action

READING: tuple[Action, ...] = (
    Action("line-down", "j,down", "scroll('line_down')", "Reading", "line down", "Scroll one line down."),
    Action("line-up", "k,up", "scroll('line_up')", "Reading", "line up", "Scroll one line up."),
    Action("half-page-down", "d", "scroll('half_page_down')", "Reading", "half page down", "Scroll half a page down."),
    Action("half-page-up", "u", "scroll('half_page_up')", "Reading", "half page up", "Scroll half a page up."),
    Action("page-down", "space,pagedown", "scroll('page_down')", "Reading", "page down", "Scroll a page down."),
    Action("page-up", "b,pageup", "scroll('page_up')", "Reading", "page up", "Scroll a page up."),
    Action("top", "g,home", "jump_to_edge('top')", "Reading", "top", "Go to the beginning of the article."),
    Action("bottom", "G,end", "jump_to_edge('bottom')", "Reading", "bottom", "Go to the end of the article."),
)
PANES: tuple[Action, ...] = (
    Action(
        "next-pane",
        "tab",
        "next_pane(1)",
        "Panes",
        "next pane",
        "Go to the next pane, or to the next article where one pane shows.",
        footer=10,
    ),
    Action("previous-pane", "shift+tab", "next_pane(-1)", "Panes", "previous pane", "Go to the previous pane or article."),
    *(
        Action(
            f"article-{number}",
            str(number),
            f"article({number})",
            "Panes",
            f"article {number}",
            f"Go to the pane that shows article {number}; if none does, show it in this pane.",
        )
        for number in range(1, 10)
    ),
    Action("sync", "s", "sync", "Panes", "sync", "Change how the other panes follow: by passage, in proportion, or not at all.", footer=11),
)
