"""Build hook: an editable install gets a link tree src/lesart/{core,tui,themes,seeds}; wheels and sdists never see it."""

import os
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LINKED = ("core", "tui", "themes", "seeds")


class LinkTree(BuildHookInterface[Any]):
    """Makes the links that let every tool follow `lesart.core` to core/."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Create the missing links; on Windows junctions, which need no privilege."""
        if version != "editable":
            return
        root = Path(self.root)
        for name in LINKED:
            link, target = root / "src" / "lesart" / name, root / name
            if link.exists():
                continue
            if sys.platform == "win32":
                import _winapi

                _winapi.CreateJunction(str(target), str(link))
            else:
                link.symlink_to(os.path.relpath(target, link.parent), target_is_directory=True)
