"""What the two sides of a link agree and differ in, and what stands in one article only."""

from lesart.core.contrast.only_here import only_here
from lesart.core.contrast.relate import relate

__all__ = ["only_here", "relate"]
