"""Taking claims and marks away in a format that another program opens."""

from lesart.tui.actions.action import Action

EXPORTING: tuple[Action, ...] = (
    Action(
        "export",
        "X",
        "export",
        "Taking away",
        "export",
        "Choose what to take away and in which format (Markdown, HTML, Word, TEI, tables ...), see it, and write it to a file.",
        footer=8,
    ),
)
IN_EXPORT: tuple[Action, ...] = (
    *(
        Action(id, keys, f"format('{step}')", "In the export", label, f"Go {where}; the preview shows what would be written.", "export")
        for id, keys, step, label, where in (
            ("format-down", "j,down", "down", "down", "to the next format"),
            ("format-up", "k,up", "up", "up", "to the format before"),
            ("format-top", "g,home", "top", "top", "to the first format"),
            ("format-bottom", "G,end", "bottom", "bottom", "to the last format"),
        )
    ),
    Action(
        "next-scope",
        "s,right",
        "scope(1)",
        "In the export",
        "what",
        "Take away something else: the next scope that holds anything.",
        "export",
        2,
    ),
    Action("previous-scope", "S,left", "scope(-1)", "In the export", "what", "The scope before.", "export"),
    Action("preview-down", "space,d,pagedown", "preview(1)", "In the export", "read on", "Read on in the preview.", "export", 4),
    Action("preview-up", "b,u,pageup", "preview(-1)", "In the export", "back", "Read back in the preview.", "export"),
    Action("name-export", "f", "name_file", "In the export", "file name", "Name the file.", "export", 3),
    Action("write-export", "enter,w", "write", "In the export", "write", "Write the file; one that is there already stays.", "export", 1),
    Action("overwrite", "!", "write(True)", "In the export", "overwrite", "Write the file over one of that name.", "export"),
    Action("leave-export", "escape,q", "leave", "In the export", "text", "Go back to where you were.", "export", 1),
)
