"""Which words each article has for the same people, things and events, and which are its own."""
