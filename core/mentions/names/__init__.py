"""Names of people, places and organisations, and which of them are one entity over all articles."""
