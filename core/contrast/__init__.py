"""What the two sides of a link agree and differ in, and what stands in one article only.

Nothing is imported here: the reader takes lists from this layer without waiting for what finds them.
"""
