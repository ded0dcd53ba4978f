"""What joining is given: a mention with its spelling, its label and its identity."""

from dataclasses import dataclass

from lesart.core.model import EntityLabel, Mention


@dataclass(frozen=True, slots=True)
class Named:
    """A mention with what joining needs: its spelling in the clean text, its label and its identity where a list gave one."""

    mention: Mention
    text: str
    label: EntityLabel
    key: str
