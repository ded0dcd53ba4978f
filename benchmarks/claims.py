"""How well passages are grouped into claims: lesart beside connected components, on the same links.

Run: python benchmarks/claims.py --data DATA

DATA holds `retellings/` (facts by hand; each event judged by weights that never saw it, training/alignment.py) and `german_nt/` (the
synopsis of the four gospels, by pericope). B-cubed precision, recall and F over the passages that stand in a group of the gold or of the
method; a passage may tell several facts, so in the extended form of Amigo, Gonzalo, Artiles and Verdejo (Information Retrieval 12, 2009).
Then pairs of passages of different articles that share a claim. Last, what becomes of the claims when an article is added: the share that
stays as it was but for passages of that article, and the share none of whose passages were torn apart.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "training"))

import alignment as training

from gospels import synopsis
from lesart.core.alignment import align, group
from lesart.core.alignment.weights import Model, trained
from lesart.core.contrast.relate import relate
from lesart.core.mentions import find_dates, find_entities, find_quantities
from lesart.core.model import Article, Link, Passage
from retold import events

Groups = Mapping[str, frozenset[str]]
Method = Callable[[Sequence[Link], Sequence[Passage]], list[tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Matter:
    """Articles, the groups each passage stands in, and the weights to judge them by."""

    articles: tuple[Article, ...]
    passages: tuple[Passage, ...]
    gold: Groups
    model: Model

    def links(self, articles: Sequence[Article]) -> tuple[Link, ...]:
        """What lesart links among some of the articles."""
        chosen = sorted(articles, key=lambda article: article.id)
        passages = self.passages_of(chosen)
        quantities = tuple(quantity for article in chosen for quantity in find_quantities(article))
        dates = tuple(date for article in chosen for date in find_dates(article))
        entities = find_entities(chosen)
        found = align(chosen, passages, entities, quantities, dates, model=self.model)
        return relate(found, chosen, passages, entities, quantities, dates)

    def passages_of(self, articles: Iterable[Article]) -> tuple[Passage, ...]:
        """The passages of some of the articles."""
        chosen = {article.id for article in articles}
        return tuple(passage for passage in self.passages if passage.article in chosen)


def by_lesart(links: Sequence[Link], passages: Sequence[Passage]) -> list[tuple[str, ...]]:
    """The claims that a reader steps through as such."""
    return [claim.passages for claim in group(links, passages) if claim.relation != "related"]


def by_lesart_with_leads(links: Sequence[Link], passages: Sequence[Passage]) -> list[tuple[str, ...]]:
    """All claims, those included that are offered as worth a look."""
    return [claim.passages for claim in group(links, passages)]


def by_components(links: Sequence[Link], passages: Sequence[Passage]) -> list[tuple[str, ...]]:
    """Whatever hangs together through links."""
    home = {passage.id: {passage.id} for passage in passages}
    for link in links:
        if link.relation != "related" and home[link.a] is not home[link.b]:
            joined = home[link.a] | home[link.b]
            home.update(dict.fromkeys(joined, joined))
    return [tuple(sorted(members)) for members in {id(found): found for found in home.values()}.values() if len(members) > 1]


METHODS: Mapping[str, Method] = {
    "lesart": by_lesart,
    "lesart, leads included": by_lesart_with_leads,
    "connected components": by_components,
}


@dataclass(frozen=True, slots=True)
class Quality:
    """Sums that add up over matters."""

    precise: float = 0.0
    recalled: float = 0.0
    passages: int = 0
    right: int = 0
    made: int = 0
    wanted: int = 0
    biggest: int = 0

    def __add__(self, other: "Quality") -> "Quality":
        """Both together."""
        return Quality(
            self.precise + other.precise,
            self.recalled + other.recalled,
            self.passages + other.passages,
            self.right + other.right,
            self.made + other.made,
            self.wanted + other.wanted,
            max(self.biggest, other.biggest),
        )

    def __str__(self) -> str:
        shares = self.precise / max(self.passages, 1), self.recalled / max(self.passages, 1)
        pairs = self.right / max(self.made, 1), self.right / max(self.wanted, 1)
        cells = [*shares, _f(*shares), *pairs, _f(*pairs)]
        return " | ".join(f"{cell:.3f}" for cell in cells) + f" | {self.biggest}"


def quality(claims: Iterable[tuple[str, ...]], gold: Groups, passages: Sequence[Passage]) -> Quality:
    """What a grouping is worth."""
    found: dict[str, set[str]] = defaultdict(set)
    biggest = 0
    for number, members in enumerate(claims):
        biggest = max(biggest, len(members))
        for member in members:
            found[member].add(str(number))
    made = {passage: frozenset(numbers) for passage, numbers in found.items()}
    judged = [passage.id for passage in passages if gold.get(passage.id) or passage.id in made]
    article = {passage.id: passage.article for passage in passages}
    pairs, wanted = _pairs(made, article), _pairs(gold, article)
    return Quality(
        sum(_share(passage, made, gold) for passage in judged),
        sum(_share(passage, gold, made) for passage in judged),
        len(judged),
        len(pairs & wanted),
        len(pairs),
        len(wanted),
        biggest,
    )


def _share(passage: str, one: Groups, other: Groups) -> float:
    """Of those that share a group of `one` with the passage, the mean share of shared groups that `other` confirms."""
    companions = {mate for mate in one if one[mate] & one.get(passage, frozenset())} | {passage}

    def confirmed(mate: str) -> float:
        here = len(one.get(passage, frozenset()) & one.get(mate, frozenset())) or 1
        there = len(other.get(passage, frozenset()) & other.get(mate, frozenset())) or (mate == passage)
        return min(here, there) / here

    return sum(map(confirmed, companions)) / len(companions)


def _pairs(groups: Groups, article: Mapping[str, str]) -> set[frozenset[str]]:
    members: dict[str, list[str]] = defaultdict(list)
    for passage, names in groups.items():
        for name in names:
            members[name].append(passage)
    return {frozenset(pair) for found in members.values() for pair in combinations(found, 2) if article[pair[0]] != article[pair[1]]}


def kept(matter: Matter, method: Method) -> tuple[int, int, int]:
    """Each article added to the others: claims before by `method`, those the same but for the new article, those not torn apart."""
    after = [set(members) for members in by_lesart_with_leads(matter.links(matter.articles), matter.passages)]
    before = same = whole = 0
    for added in matter.articles:
        rest = [article for article in matter.articles if article is not added]
        there = matter.passages_of(rest)
        known = {passage.id for passage in there}
        for members in map(set, method(matter.links(rest), there)):
            before += 1
            same += any(found & known == members for found in after)
            whole += any(found >= members for found in after)
    return before, same, whole


def retellings(folder: Path) -> Iterator[Matter]:
    """One matter per event, each with weights from the other events."""
    cases = {case.name: case for case in training.retellings(folder)}
    for event in events(folder):
        others = [case for name, case in cases.items() if name != event.name]
        alone, among = training.learn(others)
        reliable = training.reliability(others, [training.judge(case, alone, among) for case in others])
        yield Matter(event.articles, event.passages, event.facts, Model(alone, among, reliable, **training.LEAST))


def _f(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main() -> None:
    """Print a Markdown table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True, help="the folder that holds retellings/ and german_nt/")
    data = arguments.parse_args().data
    told = list(retellings(data / "retellings"))
    gospels = synopsis(data / "german_nt")
    matters = {"retellings": told, "gospels": [Matter(gospels.articles, gospels.passages, gospels.rows, trained())]}
    print("| | | B-cubed P | R | F | pairs P | R | F | biggest claim |\n|---|---|---|---|---|---|---|---|---|")
    for name, group_of in matters.items():
        links = [matter.links(matter.articles) for matter in group_of]
        for label, method in METHODS.items():
            found = (
                quality(method(made, matter.passages), matter.gold, matter.passages) for made, matter in zip(links, group_of, strict=True)
            )
            print(f"| {name} | {label} | {sum(found, Quality())} |", flush=True)
    print()
    for label in ("lesart", "lesart, leads included"):
        before, same, whole = map(sum, zip(*(kept(matter, METHODS[label]) for matter in told), strict=True))
        print(f"{label}, an article added: of {before} claims {same / before:.3f} as they were, {whole / before:.3f} not torn apart")


if __name__ == "__main__":
    main()
