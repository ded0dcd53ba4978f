"""lesart: a reader for comparative reading.

`from lesart import compare` does in Python what `lesart compare` does on the command line. Names resolve on first use, so that
`import lesart` stays cheap: the reader must show text before anything heavy is loaded.
"""

TYPE_CHECKING = False  # not typing's: importing it would double the time `lesart --version` takes; type checkers go by the name
if TYPE_CHECKING:
    from lesart.core.compare import Settings as Settings
    from lesart.core.compare import compare as compare
    from lesart.core.reading import open_articles as open_articles

__version__ = "0.1.0"
__all__ = ["Settings", "__version__", "compare", "open_articles"]

_HOME = {"compare": "lesart.core.compare", "Settings": "lesart.core.compare", "open_articles": "lesart.core.reading"}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(_HOME[name]), name)
    return value
