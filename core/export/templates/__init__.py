"""The template door: an extract in a form of the reader's own, written in Jinja and run in its sandbox."""
