"""Ids resolved once, so that no writer searches a comparison."""

from pathlib import PurePath

from lesart.core.cleantext import clean
from lesart.core.model import Article, Attribution, Claim, Comparison, Evidence, Link, Passage
from lesart.core.safetext import safe

_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


class Lookup:
    """Passages, articles and evidence of one comparison by id."""

    def __init__(self, comparison: Comparison) -> None:
        self._articles = {article.id: article for article in comparison.articles}
        self._numbers = {article.id: number for number, article in enumerate(comparison.articles, 1)}
        self._passages = {passage.id: passage for passage in comparison.passages}
        self._links: dict[str, list[Link]] = {}
        for link in comparison.links:
            self._links.setdefault(link.a, []).append(link)

    def passage(self, passage_id: str) -> Passage:
        """The passage with this id."""
        return self._passages[passage_id]

    def article(self, passage_id: str) -> Article:
        """The article in which a passage stands."""
        return self._articles[self._passages[passage_id].article]

    def number(self, article: Article) -> int:
        """Where the article stands in the order of opening, from 1."""
        return self._numbers[article.id]

    def text(self, passage_id: str) -> str:
        """A passage as it should be read, on one line."""
        passage = self._passages[passage_id]
        return " ".join(clean(self._articles[passage.article], passage.start, passage.end).text.split())

    def places(self, claim: Claim) -> list[Passage]:
        """A claim's passages by article as opened, then by place."""
        passages = [self._passages[p] for p in claim.passages]
        return sorted(passages, key=lambda p: (self._numbers[p.article], p.start))

    def title(self, claim: Claim) -> str:
        """What a claim is called, safe to draw on one line: its title, or else what it is about, or else its first passage."""
        return safe(" ".join((claim.title or claim.slot or self.text(self.places(claim)[0].id)).split()))

    def links(self, claim: Claim) -> list[Link]:
        """The links between a claim's passages."""
        members = set(claim.passages)
        return [link for a in claim.passages for link in self._links.get(a, ()) if link.b in members]

    def reasons(self, claim: Claim) -> tuple[str, ...]:
        """What the claim's passages share, strongest first, each once; what both count stands among its values already."""
        weights: dict[str, float] = {}
        for evidence in (e for link in self.links(claim) for e in link.evidence):
            if evidence.kind != "slot" or not claim.values:
                what = what_told(evidence)
                weights[what] = max(weights.get(what, 0.0), evidence.weight)
        return tuple(sorted(weights, key=lambda what: (-weights[what], what)))


def name(article: Article) -> str:
    """What an article is called: its outlet where known, else its title, else its file."""
    return article.metadata.outlet or article.metadata.title or PurePath(article.path).name


def label(article: Article) -> str:
    """An article's name for people, with its date where known."""
    return f"{name(article)}, {article.metadata.date}" if article.metadata.date else name(article)


def voice(passage: Passage) -> str:
    """Whom a passage's article has say it, and how, in words; empty for the article's own voice."""
    return voice_told(passage.attribution)


def voice_told(said: Attribution | None) -> str:
    """Who says something, and how, in words; empty for the article's own voice."""
    if said is None or said.kind == "narrator":
        return ""
    who = said.speaker or ("unnamed" if said.kind == "anonymous" else "speaker unclear")
    notes = [f"{said.mode} speech" if said.mode in ("direct", "indirect") else "", "denied" * said.denied, "not certain" * said.hedged]
    return ", ".join(part for part in (who, *notes) if part)


def percent(confidence: float) -> str:
    """A confidence for people; none is a certainty."""
    return f"{min(round(100 * confidence), 99)} %"


def what_told(evidence: Evidence) -> str:
    """What a link rests on, in words."""
    match evidence.kind:
        case "date":
            return day_told(evidence.what)
        case "quotation":
            return f'"{evidence.what}"'
        case "speaker":
            return f"said by {evidence.what}"
        case _:
            return evidence.what


def day_told(value: str) -> str:
    """A date as people write it, where its year is not told: `--01-10` is 10 January, `-W-1` a Monday."""
    if value.startswith("-W-"):
        return _WEEKDAYS[int(value[3:]) - 1]
    if not value.startswith("--"):
        return value
    month, _, day = value.removeprefix("--").partition("-")
    return f"{int(day)} {_MONTHS[int(month) - 1]}" if day else _MONTHS[int(month) - 1]
