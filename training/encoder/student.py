"""The student: pieces are summed, one small layer reads the sum; trained to stand where the teacher stands, in both languages."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from torch import Tensor, nn
from torch.nn import functional

Ids = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Recipe:
    """What the training may vary; docs/encoder.md says what each choice gains.

    Attributes:
        pieces: at most so many pieces words are cut into; one more stands for what is in none, and is not kept.
        width: values of a vector.
        hidden: values between the sum and its meaning.
        towards: weight of standing where the teacher stands, against that of having the same neighbours (1).
        temperature: how sharply neighbours are told apart.
        synonyms: weight of words of one concept being near each other.
    """

    pieces: int = 39_999
    width: int = 256
    hidden: int = 512
    epochs: int = 3
    batch: int = 2048
    neighbours: int = 1024
    towards: float = 0.3
    temperature: float = 0.08
    synonyms: float = 0.04
    rate: float = 0.005
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Lesson:
    """One English sentence in pieces, its German versions, and the row of the teacher's vector."""

    english: Ids
    german: tuple[Ids, ...]
    row: int


class Student(nn.Module):
    """Vectors and weights of pieces, and the layer that reads their sum."""

    def __init__(self, vectors: Floats, log_weights: Floats, hidden: int) -> None:
        super().__init__()
        self.vectors = nn.Parameter(torch.from_numpy(vectors))
        self.log_weights = nn.Parameter(torch.from_numpy(log_weights))
        self.mixture = nn.Linear(vectors.shape[1], hidden)
        self.meaning = nn.Linear(hidden, vectors.shape[1], bias=False)
        nn.init.normal_(self.mixture.weight, std=0.15)
        nn.init.zeros_(self.meaning.weight)

    def forward(self, texts: Sequence[Ids]) -> Tensor:
        """Rows of length one."""
        sizes = [len(text) for text in texts]
        ids = torch.from_numpy(np.concatenate(texts))
        begins = torch.from_numpy(np.cumsum([0, *sizes[:-1]]))
        sums = functional.embedding_bag(ids, self.vectors, begins, mode="sum", per_sample_weights=self.log_weights[ids].exp())
        mixed = functional.normalize(sums, dim=1)
        return functional.normalize(mixed + self.meaning(torch.relu(self.mixture(mixed))), dim=1)

    def weights(self) -> dict[str, Floats]:
        """What the file that ships is made of: vectors with their weights multiplied in, and the layer."""
        with torch.no_grad():
            return {
                "vectors": (self.vectors * self.log_weights.exp()[:, None]).numpy(),
                "mixture": self.mixture.weight.T.numpy(),
                "offset": self.mixture.bias.numpy(),
                "meaning": self.meaning.weight.T.numpy(),
            }


def beginning(lessons: Sequence[Lesson], taught: Floats, recipe: Recipe) -> Student:
    """A student that already knows much: a piece stands where the sentences stand that contain it, and weighs more the rarer it is.

    Weights after Arora, Liang and Ma, A simple but tough-to-beat baseline for sentence embeddings, 2017.
    """
    torch.manual_seed(recipe.seed)
    texts = [(text, lesson.row) for lesson in lessons for text in (lesson.english, *lesson.german[:3])]
    ids = np.concatenate([text for text, _ in texts])
    ends = np.cumsum([0, *(len(text) for text, _ in texts)])
    contains = csr_matrix((np.ones(len(ids), np.float32), ids, ends), shape=(len(texts), recipe.pieces))
    counts = np.bincount(ids, minlength=recipe.pieces)
    sums = contains.T @ (taught - taught.mean(axis=0))[[row for _, row in texts]]
    weights = np.log(1e-3 / (1e-3 + counts / counts.sum()))
    return Student((sums / (counts[:, None] + 2)).astype(np.float32), weights.astype(np.float32), recipe.hidden)


def train(student: Student, lessons: Sequence[Lesson], taught: Floats, concepts: Sequence[Sequence[Ids]], recipe: Recipe) -> None:
    """Teach in random order; prints the loss of each epoch."""
    chance = np.random.default_rng(recipe.seed)
    target = torch.from_numpy(taught)
    groups = _groups(student, recipe.rate)
    optimiser = torch.optim.Adam([{"params": [values]} for values, _ in groups], betas=(0.9, 0.98))
    steps = len(lessons) // recipe.batch
    for epoch in range(recipe.epochs):
        begun, total = time.perf_counter(), 0.0
        order = chance.permutation(len(lessons))
        for step in range(steps):
            rate = _schedule((epoch * steps + step) / (recipe.epochs * steps), epoch * steps + step)
            for group, (_, most) in zip(optimiser.param_groups, groups, strict=True):
                group["lr"] = most * rate
            chosen = [lessons[number] for number in order[step * recipe.batch : (step + 1) * recipe.batch]]
            german = student([lesson.german[chance.integers(len(lesson.german))] for lesson in chosen])
            english = student([lesson.english for lesson in chosen])
            loss = _distance(german, english, target[[lesson.row for lesson in chosen]], recipe)
            if concepts:
                loss = loss + recipe.synonyms * _apart(student, concepts, chance)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += float(loss.detach())
        print(f"epoch {epoch + 1}: loss {total / steps:.4f}, {time.perf_counter() - begun:.0f} s", flush=True)


def _groups(student: Student, rate: float) -> list[tuple[nn.Parameter, float]]:
    """Parameters and their learning rates: weights move faster than vectors, the layer more slowly."""
    layer = [*student.mixture.parameters(), *student.meaning.parameters()]
    return [(student.vectors, rate), (student.log_weights, 3 * rate), *((values, rate / 5) for values in layer)]


def _schedule(share: float, step: int) -> float:
    """Warm up for fifty steps, then fall along a cosine."""
    return min(1.0, step / 50) * 0.5 * (1 + float(np.cos(np.pi * share))) + 0.02


def _distance(german: Tensor, english: Tensor, target: Tensor, recipe: Recipe) -> Tensor:
    """How far both languages are from the teacher's vectors, and their neighbours from those that the teacher sees."""
    own = 2 - (german * target).sum(1).mean() - (english * target).sum(1).mean()
    g, e, t = german[: recipe.neighbours], english[: recipe.neighbours], target[: recipe.neighbours]
    wanted = (t @ t.T / recipe.temperature).softmax(1)
    views = ((g, e), (e, g), (g, t), (e, t), (g, g), (e, e))
    seen = [-(wanted * (one @ other.T / recipe.temperature).log_softmax(1)).sum(1).mean() for one, other in views]
    return recipe.towards * own + torch.stack(seen).mean()


def _apart(student: Student, concepts: Sequence[Sequence[Ids]], chance: np.random.Generator) -> Tensor:
    """How badly two words of each concept find each other among words of all others."""
    pairs = [[words[number] for number in chance.choice(len(words), 2, replace=False)] for words in concepts]
    one, other = (student([pair[side] for pair in pairs]) for side in (0, 1))
    return functional.cross_entropy(one @ other.T / 0.1, torch.arange(len(pairs)))


def narrowed(taught: Floats, width: int) -> Floats:
    """The teacher's vectors in fewer values, turned so that their cosines change least."""
    _, axes = np.linalg.eigh(taught.T @ taught)
    turned = taught @ axes[:, ::-1][:, :width].astype(np.float32)
    return np.asarray(turned / np.linalg.norm(turned, axis=1, keepdims=True), np.float32)
