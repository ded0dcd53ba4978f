"""One TOML file per theme, read through importlib.resources."""
