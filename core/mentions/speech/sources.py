"""Sources in phrases: "laut X", "nach Angaben des Y", "Z zufolge", "according to", and the nameless, "Berichten zufolge"."""

import re
from collections.abc import Iterator

from lesart.core.mentions.speech.clauses import Sentence
from lesart.core.mentions.speech.frames import Frame, apart
from lesart.core.mentions.speech.phrases import Phrase, PhraseKind, kind_of, phrase_at
from lesart.core.mentions.speech.quotations import Piece

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_NO_VIEW = ("other", "pronoun", "document")
_LONGEST_LEAD = 5  # words before the colon of a headline that name who speaks


def sources(sentence: Sentence) -> list[Frame]:
    """The sources that phrases of a sentence name, in text order."""
    return apart([*_nameless(sentence), *_pronouns(sentence), *_genitives(sentence), *_before(sentence), *_after(sentence)])


def headline_source(sentence: Sentence) -> Frame | None:
    """The frame of a headline that names a speaker before a colon ("Lind: The bridge is safe")."""
    lead, colon, said = sentence.text.partition(": ")
    if not (colon and said) or len(lead.split()) > _LONGEST_LEAD:
        return None
    who = phrase_at(sentence.text, 0, len(lead), sentence.words)
    if who is None or who.end < len(lead) or who.kind in ("other", "document", "pronoun"):
        return None
    return Frame(((0, len(lead) + 1),), who, True)


def _frame(sentence: Sentence, span: Piece, who: Phrase | None) -> Frame:
    return Frame((span,), who, True, _speaks_for_all(sentence, span[0]))


def _speaks_for_all(sentence: Sentence, at: int) -> bool:
    """Whether a phrase stands in a main clause, or opens one that commas set apart ("..., laut X")."""
    clause = sentence.clause_at(at)
    if clause is None or clause.main:
        lead = sentence.text[: clause.start if clause else at].rstrip(" ,\n").rpartition(" ")[2].lower()
        # "..., which, according to X, ...": what is set apart belongs to the relative clause it stands in.
        return lead not in sentence.words.words["asking"]
    return clause.opener == "," and not sentence.text[clause.start : at].strip()


def _nameless(sentence: Sentence) -> Iterator[Frame]:
    for match in sentence.words.anonymous.finditer(sentence.text):
        yield _frame(sentence, match.span(), None)
    for match in sentence.words.hearsay.finditer(sentence.text):
        main = _speaks_for_all(sentence, match.start()) and not _before_adjective(sentence, match)
        yield Frame((match.span(),), None, True, main)


def _before_adjective(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a word speaks for a noun alone: "angeblich gestohlene Bilder", "the allegedly stolen paintings"."""
    before: list[str] = [word.lower() for word in _WORD.findall(sentence.text[: match.start()])[-1:]]
    if sentence.words.words["prepositions"].intersection(before):
        return True
    following: list[str] = _WORD.findall(sentence.text[match.end() :])[:2]
    if len(following) < 2 or not sentence.words.adjective.fullmatch(following[0]):
        return False
    if sentence.words.nouns_capitalised:
        return following[1][0].isupper()
    return bool(sentence.words.words["determiners"].intersection(before))


def _pronouns(sentence: Sentence) -> Iterator[Frame]:
    kinds: tuple[tuple[re.Pattern[str], PhraseKind], ...] = ((sentence.words.by_pronoun, "pronoun"), (sentence.words.by_self, "self"))
    for pattern, kind in kinds:
        for match in pattern.finditer(sentence.text):
            yield _frame(sentence, match.span(), Phrase(match.start(), match.end(), match.end(), kind, False))


def _genitives(sentence: Sentence) -> Iterator[Frame]:
    for match in sentence.words.around.finditer(sentence.text):
        kind = kind_of(match.group("who"), sentence.words)
        yield _frame(sentence, match.span(), Phrase(*match.span("who"), match.end("who"), kind, False))


def _before(sentence: Sentence) -> Iterator[Frame]:
    for pattern in (sentence.words.before, sentence.words.so):
        for match in pattern.finditer(sentence.text):
            clause = sentence.clause_at(match.start())
            who = phrase_at(sentence.text, match.end(), clause.end, sentence.words) if clause else None
            # "so arbeitet ..." is no source: nothing but the speaker follows "so".
            if clause and who and not (pattern is sentence.words.so and _WORD.search(sentence.text, who.end, clause.end)):
                yield _frame(sentence, (match.start(), who.end), who)


def attitude(sentence: Sentence) -> Frame | None:
    """Whose view a clause in the mood of reported speech opens with: "Für das Amt sei die Brücke sicher"."""
    for clause in sentence.clauses:
        begin = clause.end - len(sentence.text[clause.start : clause.end].lstrip())
        match = sentence.words.attitude.match(sentence.text, begin)
        who = phrase_at(sentence.text, match.end(), clause.end, sentence.words) if match and clause.main else None
        if match and who and who.kind not in _NO_VIEW:
            return _frame(sentence, (match.start(), who.end), who)
    return None


def _after(sentence: Sentence) -> Iterator[Frame]:
    for match in sentence.words.after.finditer(sentence.text):
        clause = sentence.clause_at(match.start())
        for word in _WORD.finditer(sentence.text, clause.start, match.start()) if clause else ():
            who = phrase_at(sentence.text, word.start(), match.start(), sentence.words)
            if who and not sentence.text[who.end : match.start()].strip():
                yield _frame(sentence, (who.start, match.end()), who)
                break


def agents(sentence: Sentence) -> Iterator[Frame]:
    """Whoever a participle of speech has as its agent: "vom Ministerium bestätigt", "announced by the ministry"."""
    participles = {word: verbs for word, verbs in sentence.words.participles.items() if word not in sentence.words.words["authored"]}
    for match in sentence.words.agent.finditer(sentence.text):
        clause = sentence.clause_at(match.start())
        if clause is None:
            continue
        who = phrase_at(sentence.text, match.end(), clause.end, sentence.words)
        if who is None or who.kind in ("other", "pronoun"):
            continue
        after = _WORD.search(sentence.text, who.end, clause.end)
        before = list(_WORD.finditer(sentence.text, clause.start, match.start()))[-1:]
        beside = [word for word in (*before, *((after,) if after else ())) if word.group().lower() in participles]
        if any(not verb.needs for word in beside for verb in participles[word.group().lower()]):
            yield _frame(sentence, (min(match.start(), beside[0].start()), max(who.end, beside[0].end())), who)
