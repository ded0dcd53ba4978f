"""Numbers of an article: their bounds, what they count or measure, and the class by which counts are compared."""
