"""What the articles speak of: names joined into entities over all articles, quantities with what they count, dates, speakers."""

from lesart.core.mentions.dates.finding import find_dates
from lesart.core.mentions.names.entities import find_entities
from lesart.core.mentions.names.pipelines import UnknownPipeline
from lesart.core.mentions.names.suggestions import suggest
from lesart.core.mentions.quantities.classes import are_unlike, count_class
from lesart.core.mentions.quantities.finding import find_quantities
from lesart.core.mentions.speech import attribute

__all__ = ["UnknownPipeline", "are_unlike", "attribute", "count_class", "find_dates", "find_entities", "find_quantities", "suggest"]
