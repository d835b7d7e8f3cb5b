"""Networks that read digits in a 16 x 16 frame: how they are built, trained and compared.

`python -m nnlab.wanderers` trains all that chapter 9 speaks of, some minutes, and writes
`data/wanderers.json`: shares read, and one small network; a test trains a part of it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np

from nnlab import shipped
from nnlab.datasets import digits_split, placed, wandering
from nnlab.fast.layer_plan import LayerPlan
from nnlab.fast.layers import Conv, Dense, Flatten, GlobalAverage, Layer, MaxPool, Relu
from nnlab.initializers import he_init
from nnlab.schedules import cosine_schedule

SIDE, MIDDLE, BATCH, LR = 16, 4, 32, 0.005
SEEDS = (0, 1, 2, 3)
FILE = "data/wanderers.json"
TIMES = 4  # that each digit is placed, to be read
Pictures = Callable[[np.random.Generator], tuple[np.ndarray, np.ndarray]]


def dense_layers(rng, sizes: tuple[int, ...]) -> list[Layer]:
    """Flatten, then dense layers with ReLU between."""
    layers: list[Layer] = [Flatten()]
    for a, b in pairwise(sizes):
        layers += [Dense(he_init(a, b, rng), np.zeros(b)), Relu()]
    return layers[:-1]


def conv_layers(rng, kernels: tuple[int, ...], average: bool, side: int = SIDE) -> list[Layer]:
    """3 x 3 convolution, ReLU and pooling by 2 for each number of kernels, then all places in one
    row or their average, then ten scores."""
    layers: list[Layer] = []
    for c, o in pairwise((1, *kernels)):
        K = he_init(9 * c, o, rng).reshape(3, 3, c, o)
        layers += [Conv(K, np.zeros(o), pad=1), Relu(), MaxPool(2)]
        side //= 2
    inputs = kernels[-1] if average else side * side * kernels[-1]
    last: list[Layer] = [GlobalAverage() if average else Flatten()]
    return [*layers, *last, Dense(he_init(inputs, 10, rng), np.zeros(10))]


NETWORKS: dict[str, Callable[[np.random.Generator], list[Layer]]] = {
    "dense": lambda rng: dense_layers(rng, (SIDE * SIDE, 64, 32, 10)),
    "wide": lambda rng: dense_layers(rng, (SIDE * SIDE, 128, 64, 10)),
    "flat": lambda rng: conv_layers(rng, (8, 16), average=False),
    "average": lambda rng: conv_layers(rng, (8, 32), average=True),
}


def trained(layers: list[Layer], pictures: Pictures, steps: int, rng) -> LayerPlan:
    """A network after so many steps of Adam on batches of `pictures`, its rate falling to 0."""
    X, labels = pictures(rng)
    plan = LayerPlan(layers, X.shape[1:], optimizer="adam", lr=LR)
    for step in range(steps):
        plan.lr = cosine_schedule(step, steps, LR, 0.0)
        X, labels = pictures(rng)
        plan.step(X, labels)
    return plan


def from_fixed(X: np.ndarray, labels: np.ndarray) -> Pictures:
    """Batches of the same pictures again and again, each once in every epoch."""
    waiting: list[np.ndarray] = []

    def draw(rng):
        if not waiting:
            order = rng.permutation(len(X))
            waiting.extend(order[s : s + BATCH] for s in range(0, len(X) - BATCH + 1, BATCH))
        rows = waiting.pop()
        return X[rows], labels[rows]

    return draw


def from_anywhere(X: np.ndarray, labels: np.ndarray) -> Pictures:
    """Batches of digits (N, 64), each at a new random place."""

    def draw(rng):
        rows = rng.integers(0, len(X), size=BATCH)
        return wandering(X[rows], SIDE, rng), labels[rows]

    return draw


def read(plan: LayerPlan, X: np.ndarray, labels: np.ndarray) -> float:
    """Share of pictures whose largest score is their digit."""
    return float(np.mean(plan.scores(X).argmax(axis=1) == labels))


def read_anywhere(plan: LayerPlan) -> float:
    """Share of the digits kept aside that are read at random places, always the same ones."""
    _, (X, labels) = digits_split()
    rng = np.random.default_rng(100)
    frames = np.concatenate([wandering(X, SIDE, rng) for _ in range(TIMES)])
    return read(plan, frames, np.tile(labels, TIMES))


STEPS = {"dense": 1100, "flat": 540, "average": 1350}  # 25, 12 and 30 times through the digits
NEW = {"wide": 4000, "flat": 1500, "average": 1500}


def in_the_middle(name: str, seed: int) -> LayerPlan:
    """Trained on digits that all stand in the middle."""
    (X, labels), _ = digits_split()
    rng = np.random.default_rng(seed)
    frames = placed(X, SIDE, MIDDLE, MIDDLE).astype(np.float32)
    return trained(NETWORKS[name](rng), from_fixed(frames, labels), STEPS[name], rng)


def at_one_place(name: str, seed: int) -> LayerPlan:
    """Trained on digits that each stand at one random place."""
    (X, labels), _ = digits_split()
    rng = np.random.default_rng(seed)
    frames = wandering(X, SIDE, rng).astype(np.float32)
    return trained(NETWORKS[name](rng), from_fixed(frames, labels), STEPS[name], rng)


def at_new_places(name: str, seed: int) -> LayerPlan:
    """Trained on digits that stand at a new random place in every step."""
    (X, labels), _ = digits_split()
    rng = np.random.default_rng(seed)
    return trained(NETWORKS[name](rng), from_anywhere(X, labels), NEW[name], rng)


def centered(seed: int) -> tuple[float, float]:
    """Shares of 8 x 8 digits read by a convolutional and by a dense network."""
    (X, labels), (X_aside, labels_aside) = digits_split()
    shares = []
    for make in (
        lambda rng: conv_layers(rng, (8, 16), average=False, side=8),
        lambda rng: dense_layers(rng, (64, 64, 32, 10)),
    ):
        rng = np.random.default_rng(seed)
        pictures = from_fixed(X.reshape(-1, 8, 8, 1).astype(np.float32), labels)
        plan = trained(make(rng), pictures, 1320, rng)  # 30 times through the digits
        shares.append(read(plan, X_aside.reshape(-1, 8, 8, 1), labels_aside))
    return shares[0], shares[1]


def everywhere(plan: LayerPlan) -> Iterator[tuple[int, int, np.ndarray]]:
    """(row, column, scores of the digits kept aside) for all 81 places of the corner."""
    _, (X, _) = digits_split()
    for row, column in np.ndindex(SIDE - 7, SIDE - 7):
        yield row, column, plan.scores(placed(X, SIDE, row, column).astype(np.float32))


def stored() -> dict[str, Any]:
    """What the file holds: shares read, by network and seed, and one network."""
    return _stored()


@cache
def _stored() -> dict[str, Any]:
    return shipped.table(FILE)


def kept_network() -> list[tuple[np.ndarray, np.ndarray]]:
    """A network that reads digits anywhere in the frame: [(K, b), (K, b), (W, b)], each kernel
    3 x 3 with padding 1, ReLU, pooling by 2; then the average over all places, and W."""
    return [(np.array(K), np.array(b)) for K, b in stored()["network"]]


def measured() -> dict[str, Any]:
    """All shares, and the network of the last seed."""
    _, (_, labels) = digits_split()
    measures: dict[str, Any] = {"moved": {}, "answers": {}, "one place": {}, "new place": {}}
    for name in STEPS:
        tables = []
        for seed in SEEDS:
            plan = in_the_middle(name, seed)
            every = [(s.argmax(axis=1), s) for _, _, s in everywhere(plan)]
            tables.append([round(float(np.mean(said == labels)), 4) for said, _ in every])
            if seed == 0:
                measures["answers"][name] = _answers(every, labels)
        measures["moved"][name] = tables
        measures["one place"][name] = [
            round(read_anywhere(at_one_place(name, s)), 4) for s in SEEDS
        ]
    for name in NEW:
        plans = [at_new_places(name, seed) for seed in SEEDS]
        measures["new place"][name] = [round(read_anywhere(plan), 4) for plan in plans]
        if name == "average":
            params = plans[0].params
            measures["network"] = [
                [np.round(array.astype(float), 3).tolist() for array in params[k : k + 2]]
                for k in range(0, len(params), 2)
            ]
    measures["centered"] = [[round(share, 4) for share in centered(seed)] for seed in SEEDS]
    return measures


def shown() -> list[int]:
    """Of the digits kept aside the first of each kind: their numbers."""
    _, (_, labels) = digits_split()
    return [int(np.flatnonzero(labels == digit)[0]) for digit in range(10)]


def _answers(every: list[tuple[np.ndarray, np.ndarray]], labels: np.ndarray) -> dict[str, Any]:
    """Of the digits shown, at all places: which digit is read, and the probability of the right
    one in percent."""
    rows = shown()
    said = [[int(who[n]) for who, _ in every] for n in rows]
    exps = [[s[n].astype(float) for _, s in every] for n in rows]
    right = [
        [round(100 / float(np.exp(s - s[labels[n]]).sum())) for s in scores]
        for n, scores in zip(rows, exps, strict=True)
    ]
    return {"said": said, "right": right}


def main() -> None:
    """Train all and write the file."""
    shipped.store(FILE, measured(), separators=(",", ":"))


if __name__ == "__main__":
    main()
