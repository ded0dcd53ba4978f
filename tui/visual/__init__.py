"""Selecting with the keyboard, as vim does in its visual mode: what a cursor stands on, where keys take it, what is selected then."""
