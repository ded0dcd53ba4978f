"""Exit codes that scripts can rely on; argparse itself exits with USAGE."""

OK, CONFLICTS, USAGE, INPUT, INTERRUPTED = 0, 1, 2, 3, 130
