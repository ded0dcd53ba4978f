"""`python -m lesart`."""

import sys

from lesart.tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
