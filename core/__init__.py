"""Text in, Comparison out. Knows no screen."""
