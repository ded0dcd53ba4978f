"""The passages of an article with who says them: one walk from its first passage to its last."""

from collections.abc import Sequence
from dataclasses import replace

from lesart.core.mentions.speech.lexicon import Lexicon, lexicon
from lesart.core.mentions.speech.names import Names
from lesart.core.mentions.speech.signs import Signs, signs
from lesart.core.mentions.speech.speakers import UNKNOWN, Speaker, itself, meant, named
from lesart.core.model import Article, Attribution, Entity, Passage, SpeechMode, SpeechSource

_MOSTLY = 0.5  # of the words beside a frame, in quotation marks: the sentence quotes
_WHOLLY = 0.8  # without a frame
_PRELUDE = 3  # passages before translated speech that may name its speaker
_NARRATOR = Speaker("narrator")


def attribute(article: Article, passages: Sequence[Passage], entities: Sequence[Entity]) -> tuple[Passage, ...]:
    """The passages of `article`, each with its attribution.

    What the text shows is read first and rests on the article alone; `entities` only name and identify the speakers.
    """
    return identified(article, passages, signs(article, passages), entities)


def identified(article: Article, passages: Sequence[Passage], found: Sequence[Signs], entities: Sequence[Entity]) -> tuple[Passage, ...]:
    """The second half of `attribute`: `found` are the `signs` of the passages, which may have been kept."""
    walk = _Walk(passages, found, Names(article, entities), lexicon(article.metadata.language))
    told = [walk.step(at) for at in range(len(passages))]
    return tuple(replace(passage, attribution=_of_heading(at, found, told) or told[at]) for at, passage in enumerate(passages))


def _of_heading(at: int, found: Sequence[Signs], told: Sequence[Attribution]) -> Attribution | None:
    """For a heading that quotes, the speaker who says the same words in the text below it."""
    if found[at].place != "heading" or told[at].kind != "unclear":
        return None
    words = found[at].text.strip("\"“”„»«'‚‘’› ‹").casefold()
    for below in range(at + 1, len(found)):
        if words in found[below].text.casefold() and told[below].kind not in ("narrator", "unclear"):
            return replace(told[at], kind=told[below].kind, speaker=told[below].speaker, entity=told[below].entity)
    return None


class _Walk:
    """Where the walk stands: who spoke last, and whose translated speech it is in."""

    def __init__(self, passages: Sequence[Passage], found: Sequence[Signs], names: Names, words: Lexicon) -> None:
        self._passages, self._found, self._names, self._words = passages, found, names, words
        self._last: Speaker | None = None
        self._translated: Speaker | None = None
        self._before: Attribution | None = None
        labelled = [signs.label for signs in found if signs.label]
        self._labels = {label.start for label in labelled if names.names_person(label.start, label.end)}

    def step(self, at: int) -> Attribution:
        """The attribution of the next passage."""
        here = self._found[at]
        if here.label and len(self._labels) > 1 and here.label.start in self._labels:
            self._translated = named(here.label, self._names, self._words, None)
        elif here.place == "heading":
            self._translated = None if self._labels else self._translated
        if here.place == "begin":
            self._translated = self._announced(at) if self._closed(at) else None
        elif here.place == "end":
            self._translated = None
        speaker, mode, source = self._voice(at, here)
        if speaker.kind not in ("narrator", "unclear"):
            self._last = replace(speaker, paragraph=here.paragraph)
        elif here.introduced and here.introduced.kind != "pronoun":
            self._last = replace(named(here.introduced, self._names, self._words, None), paragraph=here.paragraph)
        told = speaker.kind != "narrator"
        denied = here.plainly or (here.denies and (told or (self._before is not None and self._before.denied)))
        self._before = Attribution(
            speaker.kind, speaker.name, mode, speaker.entity, source, here.hedged, denied, here.frames if source == "phrase" else ()
        )
        return self._before

    def _voice(self, at: int, here: Signs) -> tuple[Speaker, SpeechMode, SpeechSource]:
        if here.place in ("begin", "end", "note"):
            return _NARRATOR, "own", ""
        if self._translated:
            return self._translated, "direct", "block"
        if here.signed:
            return named(here.signed, self._names, self._words, None), "direct", "block"
        if here.who and not self._is_topic(at):
            return self._framed(at), ("direct" if here.tagged or here.quoted >= _MOSTLY else "indirect"), "phrase"
        if here.quoted >= _WHOLLY:
            speaker, source = self._quoted(at, here)
            return speaker, "direct", source
        if here.mood == "reported" or self._goes_on(here):
            return self._goes_on_speaking(at, here), "indirect", "subjunctive"
        return _NARRATOR, "own", ""

    def _goes_on_speaking(self, at: int, here: Signs) -> Speaker:
        """Whose reported speech goes on: of the paragraph, or over its begin from the one before; the narrator's word ends it.

        A person named before a colon speaks behind it ("Lind blieb ruhig: Die Brücke halte").
        """
        passage = self._passages[at]
        person = self._names.person_before_colon(passage.start, passage.end)
        if person:
            return Speaker("named", self._names.called(person), person.id)
        begins = at == 0 or self._found[at - 1].paragraph != here.paragraph
        recent = self._recent(here)
        return recent if recent and (begins or recent.paragraph == here.paragraph) else UNKNOWN

    def _goes_on(self, here: Signs) -> bool:
        """Whether a mood that need not mean reported speech does: after such speech."""
        if here.mood == "replacing" and self._last and self._last.paragraph == here.paragraph:
            return True
        return bool(here.mood) and self._before is not None and self._before.kind != "narrator"

    def _framed(self, at: int) -> Speaker:
        here = self._found[at]
        if here.who is None:
            return UNKNOWN
        if here.who.kind == "self":
            return itself(self._passages[at], self._names)
        if here.who.kind == "pronoun":
            return meant(at, self._passages, self._found, self._names, self._words, self._last)
        return named(here.who, self._names, self._words, self._recent(here))

    def _is_topic(self, at: int) -> bool:
        """Whether a headline's words before the colon name what it speaks of, not who speaks: only persons and bodies do."""
        who = self._found[at].who
        return self._found[at].headline and (who is None or not self._names.names_speaker(who.start, who.end))

    def _recent(self, here: Signs) -> Speaker | None:
        """Who spoke last, unless a whole paragraph of the narrator lies between."""
        return self._last if self._last and here.paragraph - self._last.paragraph <= 1 else None

    def _quoted(self, at: int, here: Signs) -> tuple[Speaker, SpeechSource]:
        """Who is quoted: whom a frame behind the quotation names, or what led up to it, or who was quoted before."""
        for later in range(at + 1, len(self._found)):
            if self._passages[later].block != self._passages[at].block or not self._found[later].quoted:
                break
            if self._found[later].who:
                return self._framed(later), "quotation"
        if here.place == "heading":
            return UNKNOWN, "quotation"
        recent = self._recent(here)
        before = self._found[at - 1] if at else None
        if before and before.colon and recent:
            return recent, "colon"
        if recent and self._before and (recent.paragraph == here.paragraph or self._before.mode == "direct"):
            return recent, "carried"
        return UNKNOWN, "quotation"

    def _closed(self, at: int) -> bool:
        """Whether an end follows this begin before the next begin."""
        following = (signs.place for signs in self._found[at + 1 :] if signs.place in ("begin", "end"))
        return next(following, "") == "end"

    def _announced(self, at: int) -> Speaker:
        """Whose speech begins: the one person that the passage before it names, or the one before that."""
        for earlier in range(at - 1, max(-1, at - 1 - _PRELUDE), -1):
            passage = self._passages[earlier]
            people = {entity.id: entity for _, entity in self._names.within(passage.start, passage.end) if entity.label == "PER"}
            if len(people) == 1:
                (person,) = people.values()
                return Speaker("named", self._names.called(person), person.id)
        return UNKNOWN
