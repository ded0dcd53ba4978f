"""All articles side by side in one HTML page that needs no network: what each claim says, where it stands, what the reader added."""

from lesart.core.export.html.page import write

__all__ = ["write"]
