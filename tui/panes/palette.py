"""The theme variables that panes draw with, and a value for each where a theme has none."""

DEFAULT_VARIABLES: dict[str, str] = {
    "furniture": "#8f8f8f",
    "name-per": "#ffb454",
    "name-loc": "#73d0ff",
    "name-org": "#d4bfff",
    "name-other": "#f5a97f",
    "role": "#d9cba6",
    "quantity": "#ffd580",
    "date": "#bae67e",
    "same": "#73d0ff",
    "conflict": "#ffa759",
    "related": "#a0a8b7",
    "only-here": "#a0a8b7",
    "current": "#26405c",
    "hit": "#4d3b00",
    "hit-current": "#7a4a00",
    "mark": "#1f3a33",
}
"""For `App.get_theme_variable_defaults`: Textual refuses a style sheet that names an unknown variable. Made for a dark background."""
