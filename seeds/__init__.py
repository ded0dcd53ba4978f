"""The sample articles of `lesart demo`, read through importlib.resources."""
