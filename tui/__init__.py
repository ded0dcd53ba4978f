"""The command line and the reader: what shows a Comparison."""
