"""The analysis behind the screen: begun once the session is read, and anew where the session asks something else of it."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lesart.core.compare import Settings
from lesart.core.model import Article, Comparison
from lesart.tui.actions import BY_ID, keys_of
from lesart.tui.analyses import Analyses, settings_for
from lesart.tui.screens.survey import SurveyScreen

if TYPE_CHECKING:
    from lesart.tui.analysis import Analyst


class ComparingScreen(SurveyScreen):
    """Compares, and shows what comes of it as it comes."""

    def __init__(
        self,
        articles: Sequence[Article],
        keymap: Mapping[str, str],
        ascii_only: bool,
        folder: Path,
        settings: Settings,
        analyst: "Analyst | None",
        patience: float,
    ) -> None:
        """Make the screen.

        Args:
            articles: two or more, in the order in which they were opened.
            keymap: the user's own keys, action id -> keys.
            ascii_only: draw signs in ASCII.
            folder: where dossiers are written to.
            settings: for the analysis, before the session has its say.
            analyst: who compares; None for another process.
            patience: seconds that a new analysis waits for the next decision.
        """
        super().__init__(articles, keymap, ascii_only, folder)
        self._settings, self._analyst, self._patience = settings, analyst, patience
        self._analyses = Analyses()
        self._is_anew = False

    def session_changed(self) -> None:
        """Show what follows from the session at once as far as that is plain, and compare anew where it asks something else than before."""
        super().session_changed()
        wanted = settings_for(self._settings, self.keeper.session, tuple(self._articles))
        if wanted == self._analyses.wanted:
            return
        known = self._analyses.known(wanted)
        forecast = self._analyses.want(wanted)
        if forecast:
            self.learn(forecast)
        if known:
            self.workers.cancel_group(self, "analysis")
            self.stage, self._is_anew = "", False
            self.draw()
        else:
            work = partial(self._analyse, wanted)  # no coroutine yet: one that is cancelled before it begins would be complained of
            self.run_worker(work, group="analysis", exclusive=True)  # type: ignore[arg-type]  # what it returns is None either way

    async def _analyse(self, settings: Settings) -> None:
        from lesart.tui.analysis import AnalysisError, analyse

        if self._analyses.any:
            await asyncio.sleep(self._patience)  # for what is decided next: a new analysis ends this one
        analyst = self._analyst or analyse
        before, heard = self.atlas.comparison, self.atlas.comparison
        self._is_anew = bool(before.claims)
        try:
            async for progress in analyst(tuple(self._articles.values()), settings):
                share = f" {100 * progress.done // progress.total} %" if progress.total > 1 else ""
                self.stage = "" if self._is_anew else progress.stage + share
                if progress.comparison is not heard:
                    heard = progress.comparison
                    self.learn(_meanwhile(before, heard))
                self.draw()
            self._analyses.add(settings, heard)
            if before.claims:
                self.learn(heard)
                self._tell_learned(before, heard)
        except AnalysisError as failure:
            self._tell_failure(str(failure))
        self.stage, self._is_anew = "", False
        self.draw()
        if not before.claims:
            self.compared()

    def _tell_learned(self, before: Comparison, now: Comparison) -> None:
        """What the weights learned from the reader's decisions, when they begin to go by it or cease to."""
        was, learned = before.learned, now.learned
        if learned and learned.used != bool(was and was.used):
            from lesart.tui.panels.decided import learned_told

            self.tell(f"{learned_told(learned)} · {keys_of(BY_ID['learning'], self.keymap)}: off")

    @property
    def badge(self) -> str:
        """What is walked, or that it is being compared anew."""
        return super().badge or ("comparing anew" if self._is_anew else "")

    def _tell_failure(self, failure: str) -> None:
        """Where there is a comparison already, it stays."""
        if self.atlas.comparison.claims:
            self.keys.tell(f"not compared anew: {failure}")
        else:
            self.failure = failure


def _meanwhile(before: Comparison, news: Comparison) -> Comparison:
    """What to show until all is compared anew: the names as they are joined now, everything else as it was."""
    if not before.claims:
        return news
    return replace(before, entities=news.entities or before.entities, suggestions=news.suggestions if news.entities else before.suggestions)
