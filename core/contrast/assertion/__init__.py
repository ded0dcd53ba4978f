"""How firmly each passage says what it says, and where two passages that tell one fact stand apart in that alone."""
