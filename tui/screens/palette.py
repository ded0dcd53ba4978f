"""What Ctrl+P finds beside the commands: claims and names, by part of what they say."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from lesart.core.cleantext import clean
from lesart.core.model import Claim, Entity
from lesart.core.safetext import safe
from lesart.tui.actions import ACTIONS, keys_of
from lesart.tui.panels.claim_line import STATES, glyph
from lesart.tui.panels.naming import cut

if TYPE_CHECKING:
    from lesart.tui.screens.reader import ReaderScreen

_TITLE_CELLS = 90


class _ReaderProvider(Provider):
    @property
    def reader(self) -> "ReaderScreen":
        return cast("ReaderScreen", self.screen)


class ActionCommands(_ReaderProvider):
    """Everything that has a key."""

    async def discover(self) -> Hits:
        """All of it, in the order of the help."""
        for title, call, text in self._entries():
            yield DiscoveryHit(title, partial(self.reader.run_action, call), help=text)

    async def search(self, query: str) -> Hits:
        """Those whose name matches."""
        matcher = self.matcher(query)
        for title, call, text in self._entries():
            if (score := matcher.match(title)) > 0:
                yield Hit(score, matcher.highlight(title), partial(self.reader.run_action, call), help=text)

    def _entries(self) -> Iterator[tuple[str, str, str]]:
        for action in ACTIONS:
            if action.id != "palette" and action.mode in ("always", "claims"):
                yield f"{action.label} ({keys_of(action, self.reader.keymap)})", action.call, action.help


class ClaimCommands(_ReaderProvider):
    """Claims, by title, relation, values and wording."""

    async def search(self, query: str) -> Hits:
        """Those whose line matches; choosing one jumps there."""
        matcher = self.matcher(query)
        for claim in self.reader.atlas.comparison.claims:
            title = self._title(claim)
            if (score := matcher.match(title)) > 0:
                yield Hit(score, matcher.highlight(title), partial(self.reader.visit_claim, claim), help="claim")

    def _title(self, claim: Claim) -> str:
        atlas = self.reader.atlas
        first = atlas.places(claim)[0]
        article = self.reader.article(first.article)
        said = " / ".join(dict.fromkeys(value.value for value in claim.values))
        text = clean(article, first.start, first.end).text
        parts = (claim.title, f"{glyph(claim.relation, False)} {STATES[claim.relation]}", said, text)
        return cut(safe("  ".join(" ".join(part.split()) for part in parts if part)), _TITLE_CELLS)


class NameCommands(_ReaderProvider):
    """Names in all their spellings."""

    async def search(self, query: str) -> Hits:
        """Names one of whose spellings matches; choosing one follows it."""
        matcher = self.matcher(query)
        for entity in self.reader.atlas.comparison.entities:
            title = self._title(entity)
            if (score := matcher.match(title)) > 0:
                yield Hit(
                    score, matcher.highlight(title), partial(self.reader.follow, [entity]), help=f"name, {len(entity.mentions)} mentions"
                )

    @staticmethod
    def _title(entity: Entity) -> str:
        others = [variant for variant in entity.variants if variant != entity.name]
        return cut(safe(entity.name + (f" ({', '.join(others)})" if others else "")), _TITLE_CELLS)
