"""The acts of a passage, and who fills the roles of each: the doer, whom or what it happens to, the place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lesart.core.cleantext import CleanText
from lesart.core.contrast.kinds.memory import once_per_side
from lesart.core.contrast.kinds.roles.clauses import Clause, clauses, split
from lesart.core.contrast.kinds.roles.phrases import Kind, Known, Phrase, phrases
from lesart.core.contrast.kinds.roles.vocabulary import Vocabulary, roles, vocabulary
from lesart.core.contrast.kinds.side import Side
from lesart.core.language.morphology import lemma

# Words at most between the two words of an act where words have a fixed order.
_NEAR = 2
# Words behind a noun in which stands what belongs to it alone.
_BOUND = 5
# What leads to whom an attack is meant for.
_AGAINST = frozenset({"auf", "gegen", "on", "against"})
_DESCRIBING = re.compile(r"(t|en)e[nrsm]?$")
# Forms of a verb that no particle at the end of a clause belongs to: "gezogen", "ziehend".
_PARTICIPLE = re.compile(r"ge|.*nd(?:e[nrsm]?)?$")


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what fills a role, at its source span: an entity, a group of people or a kind of site, by `key`."""

    kind: Kind
    key: str
    label: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Act:
    """An act by its name, the word that tells it, and its roles; a role that nobody or more than one fills is empty.

    `place` has a name, `site` has none ("the town hall"): an act has both at once. `means` is the thing it is done with, or by.
    """

    key: str
    text: str
    start: int
    end: int
    doer: Filler | None = None
    victim: Filler | None = None
    place: Filler | None = None
    site: Filler | None = None
    means: Filler | None = None


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts of a passage, and the keys of all that it names in whatever role."""

    acts: tuple[Act, ...] = ()
    named: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Core:
    """The words that tell an act, `first` to `at`; a noun has no subject, and what describes a noun has it for a victim.

    A noun that a preposition governs is `bound`: "after the talks" has only what follows right behind it.
    """

    key: str
    first: int
    at: int
    passive: bool
    noun: bool
    describes: bool = False
    bound: bool = False


@once_per_side
def acts_of(side: Side) -> Acts:
    """What the clauses of a passage tell of acts; what is denied, asked or only supposed tells of none."""
    words = vocabulary(side.article.metadata.language)
    if words is None:
        return Acts(named=frozenset(one.entity.id for one in side.names))
    stretch, parted = clauses(side.article, side.passage)
    names = [
        Known(stretch.from_source(one.mention.start), stretch.from_source(one.mention.end), one.entity.id, one.entity.label)
        for one in side.names
    ]
    found: list[Act] = []
    named = {one.entity.id for one in side.names}
    for whole in _joined(parted, names, words):
        named |= {phrase.key for phrase in phrases(whole, names, words)}
        for clause in split(whole, _joints(whole, words)):
            found += _told(clause, names, stretch, words, joined=clause.words[0].low in words.words["and"])
    return Acts(tuple(found), frozenset(named))


def _joined(parted: Sequence[Clause], names: Sequence[Known], words: Vocabulary) -> Iterator[Clause]:
    """The clauses, with the rest of a list ("in Wien, Graz und Linz") or an example ("..., for instance in Graz") in the one before."""
    held: Clause | None = None
    for clause in parted:
        if held and clause.after_comma and (_is_example(clause, words) or _goes_on(held, clause, names, words)):
            held = Clause(held.words + clause.words, clause.asked, held.after_comma)
            continue
        if held:
            yield held
        held = clause
    if held:
        yield held


def _is_example(clause: Clause, words: Vocabulary) -> bool:
    return clause.words[0].low in words.words["examples"] and not list(_cores(clause, words))


def _goes_on(before: Clause, clause: Clause, names: Sequence[Known], words: Vocabulary) -> bool:
    """Whether a clause begins with what a list at the end of the one before goes on with."""
    last, first = phrases(before, names, words)[-1:], phrases(clause, names, words)[:1]
    if not last or not first or last[0].last != len(before.words) - 1 or first[0].first:
        return False
    joined = any(word.low in words.words["and"] for word in clause.words[first[0].last + 1 : first[0].last + 2])
    return joined and (last[0].kind, last[0].label) == (first[0].kind, first[0].label)


def _joints(clause: Clause, words: Vocabulary) -> list[int]:
    """Where "and" parts two acts or leads to another of one doer, and where "while" leads to another matter."""
    cores = list(_cores(clause, words))
    acts = {core.at for core in cores}
    leading = {core.at - 1 for core in cores if not core.noun and not core.passive}
    lists, found = words.words, list[int]()
    for at, word in enumerate(clause.words):
        between = min(acts, default=at) < at < max(acts, default=at)
        if at and ((word.low in lists["and"] and (at in leading or between)) or word.low in lists["meanwhile"]):
            found.append(at)
    return found


def _told(clause: Clause, names: Sequence[Known], stretch: CleanText, words: Vocabulary, *, joined: bool) -> Iterator[Act]:
    lists = words.words
    lows = {word.low for word in clause.words}
    if clause.asked or lows & lists["negations"] or lows & lists["conditions"]:
        return
    cores = list(_begun(list(_cores(clause, words))))
    found = phrases(clause, names, words)
    for place, core in enumerate(cores):
        others = [other.at for at, other in enumerate(cores) if at != place]
        near = _reach(core, others, len(clause.words), words)
        own = [phrase for phrase in found if phrase.first > near[0] and phrase.last < near[1]]
        doers, victims = _parts(core, own, clause, words, joined=joined)
        places = [one for one in own if one not in victims and one.preposition and _is_place(one, words)]
        sites = [one for one in (*places, *victims) if one.kind == "site"]
        if core.key in roles()["suffered"] and not core.noun:
            doers, victims = [], doers
        key = roles()["suffered"].get(core.key, core.key)
        first, last = clause.words[core.first].start, clause.words[core.at].end
        start, end = stretch.span_to_source(first, last)
        named = [one for one in places if one.kind == "name"]
        means = [one for one in (*doers, *own) if one.kind == "thing" and (one in doers or one.preposition in lists["means"])]
        people = [[one for one in filling if one.kind in ("name", "group")] for filling in (doers, victims)]
        yield Act(
            key, stretch.text[first:last], start, end, *(_only(filling, clause, stretch) for filling in (*people, named, sites, means))
        )


def _reach(core: _Core, others: Sequence[int], length: int, words: Vocabulary) -> tuple[int, int]:
    """Between which words an act's roles stand; where verbs come last, no other act parts them."""
    if core.bound:
        return core.at, min(core.at + _BOUND, length)
    if words.capitals:
        return -1, length
    return max((at for at in others if at < core.at), default=-1), min((at for at in others if at > core.at), default=length)


def _begun(cores: Sequence[_Core]) -> Iterator[_Core]:
    """The acts, of which one that only begins another ("a fire broke out") tells that one's place."""
    noun = next((core.key for core in cores if core.noun and core.key in roles()["beginning"]), "")
    for core in cores:
        yield replace(core, key=noun) if noun and core.key == "begin" else core


def _cores(clause: Clause, words: Vocabulary) -> Iterator[_Core]:
    """The acts of a clause: two words together, a verb, or a noun."""
    run, taken = clause.words, set[int]()
    lows = {word.low for word in run}
    for first, second, act in words.phrases:
        pair = _pair(clause, first, second, words)
        if pair:
            taken |= set(pair)
            yield _Core(
                act,
                max(pair) if words.capitals else min(pair),
                max(pair),
                _is_passive(clause, min(pair), words) if not words.capitals else False,
                noun=False,
            )
    particle = run[-1].low if run[-1].low in words.words["particles"] else ""
    for at, word in enumerate(run):
        if at in taken or not word.text[0].isalpha():
            continue
        finite = word.text[0].islower() or at == 0
        act = words.verb(word.text) if finite else ""
        describes = finite and _describes(clause, at, words)
        act = act or (words.verb(_DESCRIBING.sub(r"\1", word.low)) if describes else "")
        act = "" if lows & words.idioms.get(act, frozenset()) else act
        if particle and finite and at < len(run) - 1 and not _PARTICIPLE.match(word.low):
            # The particle at the end makes another verb of it: "schlug ... vor".
            act = words.verbs.get(particle + lemma(word.text, words.language), "")
        if act:
            yield _Core(act, at, at, _is_passive(clause, at, words), noun=False, describes=describes)
        elif word.text[0].isupper() >= words.capitals and (act := words.nouns.of(word.text)):
            yield _Core(act, at, at, passive=False, noun=True, bound=_is_bound(clause, at, words))


def _pair(clause: Clause, first: str, second: str, words: Vocabulary) -> tuple[int, ...]:
    run = clause.words
    if not words.capitals:
        found = ((at, after) for at in range(len(run)) for after in range(at + 1, min(len(run), at + 1 + _NEAR)))
        return next((both for both in found if run[both[0]].low == first and run[both[1]].low == second), ())
    forms = [lemma(word.text, words.language) for word in run]
    whole = [f"{run[-1].low}{form}" for form in forms]
    one = next((at for at, form in enumerate(forms) if form == first or run[at].low == first), None)
    other = next((at for at, form in enumerate(forms) if second in (form, whole[at])), None)
    return (one, other) if one is not None and other is not None else ()


def _is_bound(clause: Clause, at: int, words: Vocabulary) -> bool:
    """Whether a preposition stands before a noun, with no more than an article and an adjective between."""
    before = [word.low for word in clause.words[max(0, at - _NEAR - 1) : at]]
    lists = words.words
    return any(low in lists[key] for low in before for key in ("place", "other_prepositions", "meanwhile", "agent"))


def _describes(clause: Clause, at: int, words: Vocabulary) -> bool:
    """Whether a participle stands between an article or a number and its noun: "16 getötete Polizisten"."""
    before = clause.words[at - 1] if at else None
    settled = before is not None and (before.text[0].isdigit() or before.low in words.words["articles"])
    return words.capitals and settled and _DESCRIBING.search(clause.words[at].low) is not None


def _is_passive(clause: Clause, at: int, words: Vocabulary) -> bool:
    lists, run = words.words, clause.words
    if words.capitals:
        lows = {word.low for word in run}
        helped = bool(lows & lists["passive"])
        changed = run[at].low != lemma(run[at].text, words.language) or bool(lows & lists["past_passive"])
        participle = changed and run[at].low.endswith(("t", "en"))
        alone = not helped and not lows & (lists["perfect"] | lists["be"]) and "ge" in run[at].low[:6] and at == len(run) - 1
        return participle and (helped or alone)
    before = [word.low for word in run[max(0, at - 3) : at]]
    after = {word.low for word in run[at + 1 : at + 3]}
    form = run[at].low.endswith(("ed", "en", "wn", "t", "d", "und"))
    return form and (
        bool(lists["passive"].intersection(before)) or (bool(after & lists["agent"]) and not lists["perfect"].intersection(before))
    )


def _is_place(phrase: Phrase, words: Vocabulary) -> bool:
    where = phrase.preposition in words.words["place"] or phrase.preposition in words.words["around"]
    return where and (phrase.kind == "site" or phrase.label == "LOC")


def _parts(core: _Core, own: Sequence[Phrase], clause: Clause, words: Vocabulary, *, joined: bool) -> tuple[list[Phrase], list[Phrase]]:
    """Who does it, and to whom, as far as prepositions, cases and the order tell."""
    lists = words.words
    agents = [one for one in own if one.preposition in lists["agent"] and one.kind != "site"]
    bare = [one for one in own if not one.preposition and one.case != "dative"]
    if core.describes:
        return agents, [one for one in own if one.last > core.at][:1]
    if core.noun:
        return agents, [one for one in own if one.preposition in _AGAINST and one.first > core.at and one.kind != "site"]
    if core.passive:
        return agents, [one for one in bare if words.capitals or one.last < core.at]
    if not words.capitals:
        return [one for one in bare if one.last < core.at][-1:], [one for one in bare if one.first > core.at][:1]
    if clause.after_comma and clause.words[0].low in lists["relatives"] and core.at >= len(clause.words) - 2:
        # ", die Rebellen töteten": "die" may be a pronoun, and either subject or object.
        return [], []
    objects = [one for one in bare if one.case == "accusative"]
    rest = [one for one in bare if one.case != "accusative"]
    subject = joined or any(word.low in lists["pronouns"] for word in clause.words)
    if subject:
        return [], objects or rest
    return rest[:1], objects or rest[1:]


def _only(filling: Sequence[Phrase], clause: Clause, stretch: CleanText) -> Filler | None:
    """The one that fills a role; none where there are more."""
    if len({one.key for one in filling}) != 1:
        return None
    one = filling[0]
    first, last = clause.words[one.first].start, clause.words[one.last].end
    start, end = stretch.span_to_source(first, last)
    return Filler(one.kind, one.key, one.label, " ".join(stretch.text[first:last].split()), start, end)
