"""The word diff on the screen: both passages with what changed marked, its classes, and the list of changes."""
