"""What was found and what readers added, as TEI that stands off the texts."""

from collections.abc import Iterable, Iterator, Mapping

from lesart.core.export.extract import Extract, Group, Pair
from lesart.core.export.leaving import excerpts_of, moment
from lesart.core.export.saying import evidence_told
from lesart.core.export.tei.header import SOFTWARE, Readers
from lesart.core.export.tei.places import Places
from lesart.core.export.tei.xml import Element, element, plain, pointers
from lesart.core.model import Band, Entity
from lesart.core.model.session import Anchor, Answer, Chosen, Decision, Entry, Mark, Naming, Note, Silence

_CERTAINTY: Mapping[Band, str] = {"sure": "high", "likely": "medium", "candidate": "low"}


def readers_of(entries: Iterable[Entry]) -> Readers:
    """Everybody who added something, when they did, and the classes and tags of their marks."""
    entries = list(entries)
    marks = [entry for entry in entries if isinstance(entry, Mark)]
    changes = {(entry.when, entry.by) for entry in entries if moment(entry.when)}
    return Readers(
        names=_numbered("r", (entry.by for entry in entries if entry.by)),
        changes={change: f"ch-{number}" for number, change in enumerate(sorted(changes), 1)},
        kinds=_numbered("k", (kind for mark in marks for kind in (mark.kind, *mark.tags) if kind)),
    )


class StandOff:
    """Writes what stands off; asks `places` for what the texts must hold, so that it comes before them."""

    def __init__(self, extract: Extract, entries: Iterable[Entry], entities: Mapping[str, Entity], places: Places) -> None:
        self._extract = extract
        self._entries = tuple(entries)
        self._entities = entities
        self._places = places
        self._readers = readers_of(self._entries)
        self._links = 0

    @property
    def readers(self) -> Readers:
        """Who had a part in what is written here."""
        return self._readers

    def parts(self) -> Iterator[Element]:
        """All of it, the program's findings first."""
        for group in self._extract.groups:
            yield from self._group(group)
        yield from _some("spanGrp", self._speakers(), type="speakers", resp=f"#{SOFTWARE}")
        yield from _some("spanGrp", self._values(), type="values", resp=f"#{SOFTWARE}")
        yield from _some("spanGrp", self._alone(), type="only-here", resp=f"#{SOFTWARE}")
        yield from _some("linkGrp", (self._decision(one) for one in self._entries if isinstance(one, Decision)), type="decisions")
        yield from _some("spanGrp", (self._mark(one) for one in self._entries if isinstance(one, Mark)), type="marks")
        yield from _some("interpGrp", (made for one in self._entries for made in self._said(one)), type="notes")
        yield from _some("spanGrp", self._places.spans(), type="stretches")

    def _group(self, group: Group) -> Iterator[Element]:
        links, reasons = [], []
        for pair in group.pairs:
            self._links += 1
            name = f"l-{self._links}"
            links.append(
                element(
                    "link",
                    xml_id=name,
                    type=pair.relation,
                    target=pointers(f"s-{one}" for one in (pair.a, pair.b)),
                    cert=_CERTAINTY[pair.band],
                    resp=f"#{SOFTWARE}",
                )
            )
            reasons.append(_reason(pair, name))
        if links:
            title = element("desc", plain(group.title))
            yield element("linkGrp", title, *links, xml_id=f"c-{group.number}", type="links", subtype=group.claim.relation)
        yield from reasons

    def _speakers(self) -> Iterator[Element]:
        for one in excerpts_of(self._extract):
            if one.speaker or one.kind != "unclear":
                ends = self._places.ends(one.article.id, one.start, one.end)
                yield element("span", plain(one.speaker), type=one.kind, subtype=one.mode, **ends)

    def _values(self) -> Iterator[Element]:
        for group in self._extract.groups:
            for one in group.excerpts:
                if one.value:
                    yield element("span", plain(one.value), **self._places.ends(one.article.id, one.start, one.end))

    def _alone(self) -> Iterator[Element]:
        only_here = {only.passage for only in self._extract.comparison.only_here}
        for one in self._extract.alone:
            if one.passage in only_here:
                yield element("span", **self._places.ends(one.article.id, one.start, one.end))

    def _decision(self, decision: Decision) -> Element:
        flags = [flag for flag in ("suggested", "settles") if getattr(decision, flag)]
        return element(
            "link",
            type=decision.verdict,
            subtype=_code(decision.tie),
            target=pointers(self._stretches((decision.a, decision.b))),
            ana=pointers(flags),
            **self._by(decision),
        )

    def _mark(self, mark: Mark) -> Element:
        kinds = pointers(self._readers.kinds[kind] for kind in (mark.kind, *mark.tags) if kind)
        ends = self._places.ends(mark.anchor.article, mark.anchor.start, mark.anchor.end)
        return element("span", plain(mark.note), type="mark", ana=kinds, **ends, **self._by(mark))

    def _said(self, entry: Entry) -> Iterator[Element]:
        """What a reader said of passages, names and articles."""
        match entry:
            case Note(on="article"):
                yield self._interp(entry, entry.text, self._texts(entry.article), "note", "article")
            case Note(on="entity"):
                yield self._interp(entry, entry.text, self._named(entry.names), "note", "entity")
            case Note():
                yield self._interp(entry, entry.text, self._stretches(entry.anchors), "note", entry.on)
            case Answer():
                yield self._interp(entry, entry.note, self._stretches(entry.anchors), "answer", entry.choice or "")
            case Silence():
                silent = self._texts(entry.article)
                yield self._interp(entry, "" if silent else entry.article, [*self._stretches((entry.anchor,)), *silent], "silence")
            case Chosen():
                yield self._interp(entry, "", self._stretches(entry.anchors), "chosen")
            case Naming():
                yield self._interp(entry, " · ".join(entry.names), self._named(entry.names), "names", entry.verdict)
            case _:
                return

    def _interp(self, entry: Entry, text: str, about: Iterable[str], kind: str, subtype: str = "") -> Element:
        return element("interp", plain(text), type=kind, subtype=_code(subtype), inst=pointers(about), **self._by(entry))

    def _by(self, entry: Entry) -> dict[str, str]:
        reader, change = self._readers.names.get(entry.by, ""), self._readers.changes.get((entry.when, entry.by), "")
        return {"resp": reader and f"#{reader}", "change": change and f"#{change}"}

    def _named(self, names: Iterable[str]) -> list[str]:
        wanted = set(names)
        return [one for one, entity in self._entities.items() if not wanted.isdisjoint({entity.name, *entity.variants})]

    def _texts(self, article: str) -> list[str]:
        """An article, by its id; none where that is not open, for a pointer must lead somewhere, and the id may hold anything."""
        return [f"t-{one.id}" for one in self._extract.articles if one.id == article]

    def _stretches(self, anchors: Iterable[Anchor]) -> list[str]:
        return [self._places.stretch(anchor.article, anchor.start, anchor.end) for anchor in anchors]


def _reason(pair: Pair, link: str) -> Element:
    """How sure a link is, and what it rests on."""
    reasons = (element("desc", plain(evidence_told(evidence))) for evidence in pair.evidence)
    return element("certainty", *reasons, target=f"#{link}", locus="value", degree=f"{pair.score:.3f}", resp=f"#{SOFTWARE}")


def _some(name: str, parts: Iterable[Element], **attributes: str) -> Iterator[Element]:
    """A group, unless it were empty."""
    within = list(parts)
    if within:
        yield element(name, *within, **attributes)


def _code(words: str) -> str:
    """Words as the value of an attribute that may hold no blanks."""
    return "-".join(words.split())


def _numbered(letter: str, names: Iterable[str]) -> dict[str, str]:
    return {name: f"{letter}-{number}" for number, name in enumerate(sorted(set(names)), 1)}
