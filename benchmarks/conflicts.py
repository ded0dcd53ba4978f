"""How many of the conflicts that are shown are right, and how many are shown of those that there are.

`python benchmarks/conflicts.py` measures on the sample articles; with LESART_EVALUATION set, also on the five real articles of the
evaluation data; with `--data DATA` also on the retellings (invented events, each told by several newsrooms). An event is aligned by
weights that never saw it, which takes a minute to learn; `--shipped` takes the weights that ship, which have seen all of them: good
enough to see what a change does. `--list` prints what was wrong and what was missed.

A conflict hits an annotated pair where, on both sides, the two spans overlap by half of the shorter one, white space not counted. The
second row of figures asks only for what the alignment can see: of the pairs that are linked, whatever the relation.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from lesart import open_articles
from lesart.core.alignment import align
from lesart.core.alignment.weights import Model
from lesart.core.contrast.relate import relate
from lesart.core.language.passages import passages_of
from lesart.core.mentions import attribute, find_dates, find_entities, find_quantities
from lesart.core.model import Article, Link, Passage
from links import OWN_GOLD
from retold import half_shared

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))
import alignment as training

Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Annotated:
    """One annotated pair: the ids of two articles, the spans in each, the relation and the slot."""

    a: str
    b: str
    sa: Spans
    sb: Spans
    relation: str
    slot: str


@dataclass(frozen=True, slots=True)
class Matter:
    """Articles, what is annotated of them, and the weights to align them by (None: those that ship)."""

    name: str
    articles: tuple[Article, ...]
    gold: tuple[Annotated, ...]
    model: Model | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Counts that add up over matters: conflicts shown, right among them, annotated, found of those; and of those that are linked."""

    shown: int = 0
    right: int = 0
    wanted: int = 0
    found: int = 0
    linked: int = 0
    told: int = 0

    def __add__(self, other: "Found") -> "Found":
        """Both together."""
        return Found(
            self.shown + other.shown,
            self.right + other.right,
            self.wanted + other.wanted,
            self.found + other.found,
            self.linked + other.linked,
            self.told + other.told,
        )

    def __str__(self) -> str:
        precision, recall = self.right / max(self.shown, 1), self.found / max(self.wanted, 1)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return (
            f"P {precision:.2f} ({self.right}/{self.shown})  R {recall:.2f} ({self.found}/{self.wanted})  F1 {f1:.2f}"
            f"   of linked pairs told: {self.told}/{self.linked}"
        )


def links_of(matter: Matter) -> tuple[tuple[Link, ...], dict[str, Passage]]:
    """What lesart links, and the passages by id."""
    articles = sorted(matter.articles, key=lambda article: article.id)
    entities = find_entities(articles)
    passages = tuple(p for article in articles for p in attribute(article, passages_of(article), entities))
    quantities = tuple(q for article in articles for q in find_quantities(article))
    dates = tuple(d for article in articles for d in find_dates(article))
    aligned = align(articles, passages, entities, quantities, dates, model=matter.model)
    return relate(aligned, articles, passages, entities, quantities, dates), {p.id: p for p in passages}


def judged(matter: Matter, listed: bool) -> Found:
    """What the conflicts of one matter are worth; between articles without annotations nothing is counted."""
    links, passages = links_of(matter)
    texts = {article.id: article.text for article in matter.articles}
    annotated = {frozenset((one.a, one.b)) for one in matter.gold}
    telling = [link for link in links if link.relation != "related"]
    hits = {(link.a, link.b): [n for n, one in enumerate(matter.gold) if _hits(link, one, passages, texts)] for link in telling}
    conflicts = [
        link
        for link in telling
        if link.relation == "conflict" and frozenset((passages[link.a].article, passages[link.b].article)) in annotated
    ]
    right = [link for link in conflicts if any(matter.gold[n].relation == "conflict" for n in hits[link.a, link.b])]
    wanted = {n for n, one in enumerate(matter.gold) if one.relation == "conflict"}
    linked = {n for found in hits.values() for n in found} & wanted
    told = {n for link in conflicts for n in hits[link.a, link.b]} & wanted
    if listed:
        for link in conflicts:
            if link not in right:
                print(f"WRONG {matter.name} {link.score:.2f} {link.slot!r} {[value.value for value in link.values]}")
                print("".join(f"      {_text(passages[one], texts)}\n" for one in (link.a, link.b)), end="")
        for n in sorted(wanted - told):
            one = matter.gold[n]
            print(f"MISSED {'(linked) ' if n in linked else ''}{matter.name} {one.slot}")
            print(f"      {_cut(texts[one.a], one.sa)}\n      {_cut(texts[one.b], one.sb)}")
    return Found(len(conflicts), len(right), len(wanted), len(told), len(linked), len(told & linked))


def _hits(link: Link, one: Annotated, passages: Mapping[str, Passage], texts: Mapping[str, str]) -> bool:
    sides = {passages[link.a].article: passages[link.a], passages[link.b].article: passages[link.b]}
    return (
        one.a in sides
        and one.b in sides
        and all(
            any(half_shared(texts[article], (sides[article].start, sides[article].end), span) for span in spans)
            for article, spans in ((one.a, one.sa), (one.b, one.sb))
        )
    )


def _text(passage: Passage, texts: Mapping[str, str]) -> str:
    return " ".join(texts[passage.article][passage.start : passage.end].split())


def _cut(text: str, spans: Spans) -> str:
    return " ".join(text[spans[0][0] : spans[0][1]].split()) if spans else "(not found)"


def quoted(name: str, paths: Sequence[str], gold: Path) -> Matter:
    """Articles whose annotations quote them."""
    articles, _ = open_articles(paths)

    def place(stem: str, quote: str) -> tuple[str, Spans]:
        article = next(one for one in articles if Path(one.path).name.startswith(stem))
        return article.id, _spans(article.text, quote)

    annotated = []
    for line in gold.read_text("utf-8").splitlines():
        row = json.loads(line)
        (a, sa), (b, sb) = place(row["a"], row["qa"]), place(row["b"], row["qb"])
        annotated.append(Annotated(a, b, sa, sb, row["relation"], row.get("slot", "")))
    return Matter(name, tuple(articles), tuple(annotated))


def _spans(text: str, quote: str) -> Spans:
    """Where a quotation stands; white space may differ."""
    solid = [offset for offset, character in enumerate(text) if not character.isspace()]
    flat, wanted = "".join(text[offset] for offset in solid), "".join(quote.split())
    spans, at = [], flat.find(wanted)
    while wanted and at >= 0:
        spans.append((solid[at], solid[at + len(wanted) - 1] + 1))
        at = flat.find(wanted, at + 1)
    return spans


def retellings(folder: Path, shipped: bool) -> Iterator[Matter]:
    """The invented events, each by weights of the others unless those that ship are to do."""
    cases = {} if shipped else {case.name: case for case in training.retellings(folder)}
    for place in sorted(path for path in folder.iterdir() if path.is_dir()):
        articles, _ = open_articles([str(path) for path in sorted(place.glob("[0-9].txt"))])
        ids = {Path(article.path).stem: article.id for article in articles}
        rows = [json.loads(line) for line in (place / "links.jsonl").read_text("utf-8").splitlines()]
        gold = tuple(
            Annotated(ids[row["a"]], ids[row["b"]], [tuple(row["sa"])], [tuple(row["sb"])], row["relation"], str(row["slot"]))
            for row in rows
        )
        yield Matter(place.name, tuple(articles), gold, None if shipped else training.without(list(cases.values()), cases[place.name]))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder that holds retellings/")
    parser.add_argument("--shipped", action="store_true", help="align the retellings by the weights that ship")
    parser.add_argument("--list", action="store_true", help="print what was wrong and what was missed")
    options = parser.parse_args()
    with as_file(files("lesart.seeds")) as folder:
        paths = sorted(str(path) for path in folder.iterdir() if path.suffix in {".txt", ".md"})
        print(f"samples        {judged(quoted('samples', paths, OWN_GOLD), options.list)}")
    if evaluation := os.environ.get("LESART_EVALUATION"):
        real = sorted(str(path) for path in (Path(evaluation).parent / "seeds").glob("*.txt"))
        print(f"five articles  {judged(quoted('five', real, Path(evaluation) / 'seed_links_dev.jsonl'), options.list)}")
    if options.data:
        total = Found()
        for matter in retellings(options.data / "retellings", options.shipped):
            found = judged(matter, options.list)
            total += found
            print(f"{matter.name:<14} {found}")
        print(f"retellings     {total}")


if __name__ == "__main__":
    main()
