"""Why something happened, as the words say that mark a cause: "wegen", "ausgelöst durch", "because", "died of"."""

from lesart.core.contrast.kinds.causes.causes import Cause, causes_of, unlike

__all__ = ["Cause", "causes_of", "unlike"]
