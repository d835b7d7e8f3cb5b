"""The playground's training, without a picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from nnlab import initializers
from nnlab.fast.batches import Batches, Samples
from nnlab.fast.penalties import Penalized
from nnlab.fast.plan import Plan
from nnlab.initializers import Params
from nnlab.playground.samples import features, generator, points, targets
from nnlab.playground.settings import Settings

TOO_LARGE = 1e6  # a parameter of this size has no way back


@dataclass(frozen=True)
class Run:
    """What became of an experiment.

    losses (epochs + 1, 2): on training and test points, before the first epoch and after each;
    without penalties; nan where there are no test points. params: [(W, b), ...] at the end.
    gradients (L,): lengths of the training loss's gradient by each layer's W and b together.
    right: shares of training and test points that are classified rightly (nan for heights).
    diverged: the epoch in which a parameter left all bounds, else 0. Then the rest is as it was
    before that epoch.
    """

    settings: Settings
    losses: np.ndarray
    params: Params
    gradients: np.ndarray
    right: tuple[float, float]
    diverged: int

    @property
    def zeros(self) -> tuple[int, int]:
        """How many weights are exactly 0, of how many."""
        return sum(int((W == 0).sum()) for W, _ in self.params), sum(W.size for W, _ in self.params)

    @property
    def penalty(self) -> float:
        """l1·Σ|w| + l2·Σw² of all weights, as the penalties are at the end."""
        last = {name: value for _, name, value in self.settings.changes}
        l1, l2 = last.get("l1", self.settings.l1), last.get("l2", self.settings.l2)
        return sum(float(l1 * np.abs(W).sum() + l2 * (W * W).sum()) for W, _ in self.params)


class Training:
    """An experiment in training: `epoch` goes on by one, the rest looks at where it stands."""

    def __init__(self, settings: Settings):
        self.settings = settings
        self.rng = generator(settings.seed)
        classes = settings.classes
        self.plan = Plan(
            start(settings, self.rng),
            settings.activation,
            _output(settings),
            _loss(settings),
            optimizer=settings.optimizer,
            lr=settings.rate,
        )
        self.penalized = Penalized(self.plan, settings.l1, settings.l2)
        self.plan.optimizer = self.penalized
        self.data = points(settings)
        if not len(self.data[0][0]):
            raise ValueError("need at least one point to learn from, got none")
        self.parts = [self.samples(X, targets(y, classes)) for X, y in self.data]
        self.batches = Batches(self.parts[0], settings.batch)
        self.done = self.diverged = 0

    def samples(self, X, Y=None) -> Samples:
        """Points X (N, 2) and targets Y (N, K) as the plan reads them."""
        return self.plan.samples(features(X, self.settings.features), Y)

    def epoch(self) -> None:
        """One epoch; nothing more happens once it has diverged."""
        if self.diverged:
            return
        for epoch, name, value in self.settings.changes:
            if epoch == self.done:
                self._set(name, value)
        before = self.plan.flat.copy()
        self.plan.epoch(self.batches, self.rng)
        self.done += 1
        if not np.abs(self.plan.flat).max() < TOO_LARGE:
            self.plan.flat[:] = before
            self.diverged = self.done

    def _set(self, name: str, value: float) -> None:
        if name == "rate":
            self.plan.lr = value
        elif name == "batch":
            self.batches = Batches(self.parts[0], int(value))
        else:
            setattr(self.penalized, name, value)

    def losses(self) -> list[float]:
        """Loss on training and on test points, without penalties."""
        return [self.plan.loss(samples) if len(samples.X) else np.nan for samples in self.parts]

    def right(self) -> tuple[float, float]:
        """Share of training and test points on the right side; 0 is on neither."""
        train, test = (self._share_right(i) for i in (0, 1))
        return train, test

    def _share_right(self, i: int) -> float:
        y = self.data[i][1]
        if not len(y) or self.settings.classes == 0:
            return np.nan
        outputs = self.plan.outputs(self.parts[i])
        if self.settings.classes == 3:
            return float(np.mean(outputs.argmax(axis=1) == y))
        return float(np.mean(outputs[:, 0] * (2 * y - 1) > 0))

    def gradient_lengths(self) -> np.ndarray:
        """(L,): length of the training loss's gradient by each layer's parameters."""
        whole = Plan(
            self.plan.params, self.settings.activation, _output(self.settings),
            _loss(self.settings), lr=1.0,
        )  # fmt: skip
        whole.epoch(Batches(self.parts[0], len(self.parts[0].X)))
        return np.array([np.linalg.norm(G) for G in whole.G])


def start(settings: Settings, rng: np.random.Generator) -> Params:
    """Random weights: He's for relu, else of variance 1 / fan_in; biases 0."""
    draw = initializers.he_init if settings.activation == "relu" else initializers.lecun_init
    return [(draw(a, b, rng), np.zeros(b)) for a, b in pairwise(settings.sizes)]


def _output(settings: Settings) -> str:
    return "tanh" if settings.classes else "linear"


def _loss(settings: Settings) -> str:
    return "cross_entropy" if settings.classes == 3 else "half_squared_error"


def run(settings: Settings) -> Run:
    """Trains an experiment for its epochs; the page shows the same numbers."""
    training = Training(settings)
    with np.errstate(all="ignore"):  # what flies apart is noticed, and said
        losses = [training.losses(), *_trained(training)]
    return Run(
        settings, np.array(losses), training.plan.params, training.gradient_lengths(),
        training.right(), training.diverged,
    )  # fmt: skip


def _trained(training: Training) -> Iterator[list[float]]:
    for _ in range(training.settings.epochs):
        training.epoch()
        if training.diverged:
            return
        yield training.losses()
