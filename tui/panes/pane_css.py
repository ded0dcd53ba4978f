"""How everything that a pane paints looks, in the colours of the theme."""

from lesart.tui.panes.painting import LOOKS

_LOOKS = "".join(f"ArticlePane > .article-pane--{name} {{ color: ${name}; text-style: {look}; }}\n" for name, look in LOOKS.items())

PANE_CSS = f"""
ArticlePane {{
    overflow-x: hidden;
    overflow-y: scroll;
    scrollbar-size-vertical: 0;
    background: $background;
    color: $foreground;

    & > .article-pane--furniture {{ color: $furniture; }}
    & > .article-pane--heading {{ text-style: bold; }}
    & > .article-pane--gutter-same {{ color: $same; }}
    & > .article-pane--gutter-conflict {{ color: $conflict; text-style: bold; }}
    & > .article-pane--gutter-related {{ color: $related; }}
    & > .article-pane--gutter-only {{ color: $only-here; }}
    & > .article-pane--current {{ background: $current; }}
    & > .article-pane--value {{ color: $conflict; text-style: bold reverse; }}
    & > .article-pane--why {{ color: $foreground; text-style: bold reverse; }}
    & > .article-pane--hit {{ background: $hit; text-style: underline; }}
    & > .article-pane--hit-current {{ background: $hit-current; text-style: bold underline; }}
    & > .article-pane--mark {{ background: $mark; text-style: underline; }}
    & > .article-pane--note {{ color: $accent; text-style: bold; }}
    & > .article-pane--cursor {{ color: $foreground; background: $background; text-style: reverse; }}
    & > .article-pane--overview {{ background: $surface; }}
    & > .article-pane--overview-view {{ background: $panel; }}
    & > .article-pane--overview-current {{ color: $foreground; text-style: bold; }}
    & > .article-pane--overview-hit {{ color: $quantity; text-style: bold; }}
}}
{_LOOKS}"""
"""The style sheet of `ArticlePane`."""
