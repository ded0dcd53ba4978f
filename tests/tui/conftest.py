"""Makes the driver and the prepared comparison beside this file importable by the tests."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
