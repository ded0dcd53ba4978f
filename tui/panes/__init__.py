"""The reading panes: an article in rows, with what the comparison says of it drawn beside and over the text."""
