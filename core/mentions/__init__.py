"""What the articles speak of: names joined into entities over all articles, quantities with what they count, dates."""

from lesart.core.mentions.entities import find_entities
from lesart.core.mentions.pipelines import UnknownPipeline

__all__ = ["UnknownPipeline", "find_entities"]
