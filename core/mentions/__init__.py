"""What the articles speak of: names joined into entities over all articles, quantities with what they count, dates, speakers."""

from lesart.core.mentions.classes import are_unlike, count_class
from lesart.core.mentions.dates import find_dates
from lesart.core.mentions.entities import find_entities
from lesart.core.mentions.pipelines import UnknownPipeline
from lesart.core.mentions.quantities import find_quantities
from lesart.core.mentions.speech import attribute
from lesart.core.mentions.suggestions import suggest

__all__ = ["UnknownPipeline", "are_unlike", "attribute", "count_class", "find_dates", "find_entities", "find_quantities", "suggest"]
