"""Train core/mentions/data/names.npz: the name tagger, one for German and English.

Run: python training/names.py --data DATA

Needs PyTorch (dependency group `encoder`), at build time only. DATA holds `germeval2014/`, `wikigold/` and `gum_ccby/` (CC BY;
docs/names-model.md names them) and may hold `en_worldwide/`, which states no licence and is measured only. Kept out of training and
measured: the last 1,000 sentences of the GermEval file, the last 296 of wikigold, each seventh document of GUM. Seeds are fixed: the same
data give the same weights on the same machine. Prints strict figures, span and label, of the file as it is written.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import annotated
import numpy as np
import torch
from annotated import Sentence
from numpy.typing import NDArray
from torch import Tensor, nn

from lesart.core.mentions.tagging.features import features
from lesart.core.mentions.tagging.network import CLOSES, LABELS, OPENS, PIECES, TAGS, Network, checksum, follows, read

OUT = Path(__file__).resolve().parent.parent / "core" / "mentions" / "data" / "names.npz"
SEED = 1
WIDTH = 96
LAYERS = 3
EPOCHS = 8
WORDS_A_BATCH = 600
LEARNING_RATE = 2e-3
WARM_UP = 200  # steps
AVERAGED = 0.02  # the share of the newest weights in the running average, every fifth step
# Dropped in training, so that no name is learnt by heart: activations, the whole spelling of a word, single features.
DROPPED, SPELLING_DROPPED, FEATURE_DROPPED = 0.4, 0.3, 0.1
SEEN_OFTEN = {"=": 2, "<": 3, ">": 3}  # how often a word, a beginning, an end must occur to be a feature; three times for the rest


@dataclass(frozen=True, slots=True)
class Example:
    """Rows of the features of each word (of its spelling, all others), and the tags."""

    words: list[tuple[list[int], list[int]]]
    tags: list[int]


def read_corpora(data: Path) -> tuple[list[Sentence], dict[str, list[Sentence]]]:
    """What is learnt from, and by name what is measured on."""
    german = annotated.germeval(data / "germeval2014" / "NER-de-test-first-half.tsv")
    encyclopedia = annotated.wikigold(data / "wikigold" / "wikigold.conll.txt")
    documents = [annotated.gum(path) for path in sorted((data / "gum_ccby").glob("*.conllu"))]
    learnt = annotated.germeval(data / "germeval2014" / "NER-de-dev.tsv") + german[:-1000] + encyclopedia[:1400]
    learnt += [sentence for number, document in enumerate(documents) if number % 7 != 3 for sentence in document]
    measured = {
        "GermEval": german[-1000:],
        "wikigold": encyclopedia[1400:],
        "GUM": [sentence for document in documents[3::7] for sentence in document],
    }
    foreign = data / "en_worldwide" / "train.tsv"
    return learnt, measured | ({"worldwide": annotated.worldwide(foreign)} if foreign.is_file() else {})


def tags_of(sentence: Sentence) -> list[int]:
    """The number of each word's tag."""
    tags = [0] * len(sentence.words)
    for start, end, label in sentence.names:
        parts = "S" if end == start + 1 else "B" + "I" * (end - start - 2) + "E"
        tags[start:end] = [TAGS.index(part + label) for part in parts]
    return tags


def rows_of(sentences: Sequence[Sentence]) -> dict[str, int]:
    """The features that occur often enough, with the row each has."""
    counts = Counter(name for sentence in sentences for word in features(sentence.words) for group in word for name in group)
    kept = sorted(name for name, count in counts.items() if count >= SEEN_OFTEN.get(name[0], 3))
    by_checksum = {checksum(name): name for name in reversed(kept)}
    return {name: row for row, name in enumerate(name for name in kept if by_checksum[checksum(name)] == name)}


def example_of(sentence: Sentence, rows: dict[str, int]) -> Example:
    """The sentence in numbers; features that occur too seldom to have a row are left out."""

    def known(names: Iterable[str]) -> list[int]:
        return [rows[name] for name in names if name in rows]

    words = [(known(word.spelling), known(word.traits + word.lists)) for word in features(sentence.words)]
    return Example(words, tags_of(sentence))


class Tagger(nn.Module):
    """The network of lesart.core.mentions.tagging.network, with gradients."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.vectors = nn.EmbeddingBag(features, WIDTH, mode="sum")
        nn.init.normal_(self.vectors.weight, 0, 0.1)
        self.words = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(nn.Linear(3 * WIDTH, PIECES * WIDTH) for _ in range(LAYERS))
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in range(LAYERS))
        self.drop = nn.Dropout(DROPPED)
        self.tags = nn.Linear(WIDTH, len(TAGS))
        self.transitions = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.register_buffer("allowed", torch.from_numpy(follows()), persistent=False)

    def forward(self, flat: Tensor, begins: Tensor, within: Tensor) -> Tensor:
        """Scores of tags by sentence and word; `within` is 1 at words, 0 past a sentence's end."""
        rows = self.drop(self.words(self.vectors(flat, begins)))
        seen = torch.zeros(*within.shape, WIDTH).masked_scatter(within.bool().unsqueeze(2), rows)
        for layer, norm in zip(self.layers, self.norms, strict=True):
            around = torch.cat([nn.functional.pad(seen, (0, 0, 1, 0))[:, :-1], seen, nn.functional.pad(seen, (0, 0, 0, 1))[:, 1:]], dim=2)
            greatest = layer(around).unflatten(2, (PIECES, WIDTH)).amax(dim=2)
            seen = (seen + self.drop(norm(greatest))) * within.unsqueeze(2)
        return self.tags(self.drop(seen))

    def loss(self, scores: Tensor, tags: Tensor, within: Tensor) -> Tensor:
        """How unlikely the right tags are among all allowed sequences (CRF), summed over sentences."""
        transitions = self.transitions + self.allowed
        paths = scores[:, 0] + torch.from_numpy(OPENS)
        right = paths.gather(1, tags[:, :1]).squeeze(1)
        for at in range(1, scores.shape[1]):
            further = torch.logsumexp(paths.unsqueeze(2) + transitions, dim=1) + scores[:, at]
            paths = torch.where(within[:, at : at + 1] > 0, further, paths)
            step = scores[:, at].gather(1, tags[:, at : at + 1]).squeeze(1) + transitions[tags[:, at - 1], tags[:, at]]
            right = right + within[:, at] * step
        return (torch.logsumexp(paths + torch.from_numpy(CLOSES), dim=1) - right).sum()


def batches(examples: Sequence[Example]) -> list[list[Example]]:
    """Examples in batches of sentences of like length, in random order."""
    shuffled = random.sample(examples, len(examples))
    made: list[list[Example]] = []
    for start in range(0, len(shuffled), 800):
        batch: list[Example] = []
        for example in sorted(shuffled[start : start + 800], key=lambda example: len(example.tags)):
            batch.append(example)
            if sum(len(one.tags) for one in batch) > WORDS_A_BATCH:
                made.append(batch)
                batch = []
        if batch:
            made.append(batch)
    random.shuffle(made)
    return made


def tensors(batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Features of the batch's words in one line, where each word begins, what lies within sentences, and tags. Drops features at random."""
    flat: list[int] = []
    begins: list[int] = []
    longest = max(len(example.tags) for example in batch)
    within, tags = torch.zeros(len(batch), longest), torch.zeros(len(batch), longest, dtype=torch.long)
    for row, example in enumerate(batch):
        for spelt, known in example.words:
            begins.append(len(flat))
            kept = known if random.random() < SPELLING_DROPPED else spelt + known
            flat += [feature for feature in kept if random.random() >= FEATURE_DROPPED]
        within[row, : len(example.tags)] = 1
        tags[row, : len(example.tags)] = torch.tensor(example.tags)
    return torch.tensor(flat), torch.tensor(begins), within, tags


def train(examples: Sequence[Example], features: int) -> dict[str, NDArray[np.float32]]:
    """The averaged weights after all epochs."""
    tagger = Tagger(features)
    optimiser = torch.optim.AdamW(tagger.parameters(), lr=LEARNING_RATE, betas=(0.9, 0.99), weight_decay=0.01, fused=True)
    average = {name: weights.detach().clone() for name, weights in tagger.named_parameters()}
    total, step = EPOCHS * len(batches(examples)), 0
    for epoch in range(EPOCHS):
        lost = 0.0
        for batch in batches(examples):
            for group in optimiser.param_groups:
                group["lr"] = LEARNING_RATE * min(1, (step + 1) / WARM_UP) * max(0.02, 1 - step / total)
            flat, begins, within, tags = tensors(batch)
            loss = tagger.loss(tagger(flat, begins, within), tags, within) / len(batch)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call] # torch leaves it untyped
            nn.utils.clip_grad_norm_(tagger.parameters(), 5.0)
            optimiser.step()
            lost, step = lost + loss.item() * len(batch), step + 1
            if step % 5 == 0:
                for name, weights in tagger.named_parameters():
                    average[name].lerp_(weights.detach(), AVERAGED if step > 500 else 0.2)
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {lost / len(examples):.3f}", flush=True)
    return {name: weights.numpy() for name, weights in average.items()}


def packed(weights: dict[str, NDArray[np.float32]], rows: dict[str, int]) -> dict[str, NDArray[np.generic]]:
    """The arrays as they are shipped: feature vectors in 8 bits with a scale per row, the rest in half precision."""
    vectors = weights["vectors.weight"]
    scale = np.abs(vectors).max(axis=1) / 127
    arrays: dict[str, NDArray[np.generic]] = {
        "features": np.array([checksum(name) for name in rows], np.uint32),
        "vectors": np.round(vectors / scale[:, None]).astype(np.int8),
        "scale": scale.astype(np.float16),
        "words.gain": weights["words.weight"],
        "words.shift": weights["words.bias"],
        "tags.weight": weights["tags.weight"].T,
        "tags.bias": weights["tags.bias"],
        "transitions": weights["transitions"] + follows(),
    }
    for layer in range(LAYERS):
        arrays[f"layer{layer}.weight"] = weights[f"layers.{layer}.weight"].T
        arrays[f"layer{layer}.bias"] = weights[f"layers.{layer}.bias"]
        arrays[f"layer{layer}.gain"] = weights[f"norms.{layer}.weight"]
        arrays[f"layer{layer}.shift"] = weights[f"norms.{layer}.bias"]
    return {name: array.astype(np.float16) if array.dtype == np.float32 else array for name, array in arrays.items()}


def figures(network: Network, sentences: Sequence[Sentence]) -> Iterator[str]:
    """Precision, recall and F1 of all labels, then F1 by label; a name counts where span and label are right."""
    found = network.names([sentence.words for sentence in sentences])
    for labels in (LABELS, *((label,) for label in LABELS)):
        gold = {(at, *name) for at, sentence in enumerate(sentences) for name in sentence.names if name[2] in labels}
        ours = {(at, *name) for at, names in enumerate(found) for name in names if name[2] in labels}
        precision, recall = len(gold & ours) / max(1, len(ours)), len(gold & ours) / max(1, len(gold))
        f1 = 2 * len(gold & ours) / max(1, len(gold) + len(ours))
        yield f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f}" if labels == LABELS else f"{labels[0]} {f1:.3f}"


def main() -> None:
    """Read, train, write, measure."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True, help="the folder with the annotated texts")
    arguments.add_argument("--out", type=Path, default=OUT)
    chosen = arguments.parse_args()

    random.seed(SEED)
    torch.manual_seed(SEED)
    torch.set_num_threads(1)  # sums in one order, so that the same seed gives the same weights
    learnt, measured = read_corpora(chosen.data)
    rows = rows_of(learnt)
    examples = [example_of(sentence, rows) for sentence in learnt]
    print(f"{len(learnt)} sentences, {sum(len(s.words) for s in learnt)} words, {len(rows)} features")
    np.savez_compressed(chosen.out, **packed(train(examples, len(rows)), rows))
    print(f"{chosen.out.name}: {chosen.out.stat().st_size} bytes")
    for name, sentences in measured.items():
        print(f"{name}: {len(sentences)} sentences:", ", ".join(figures(read(chosen.out), sentences)))


if __name__ == "__main__":
    main()
