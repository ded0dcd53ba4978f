"""Our own name tagger: a small network for German and English, as a spaCy pipeline."""

from lesart.core.mentions.tagging.pipeline import own_pipeline

__all__ = ["own_pipeline"]
