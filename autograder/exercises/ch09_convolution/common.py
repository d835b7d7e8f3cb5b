"""What the exercises of chapter 9 share: pictures, kernels, and how they are drawn."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.gradient_doctor import Facts
from autograder.checking.questions import needed
from autograder.checking.values import got_text
from autograder.exercises.shared.called import told_with_call
from autograder.exercises.shared.gradients import examined
from nnlab.convolution import conv_forward, conv_size

CHAPTER = "ch09_convolution"
SINGLE = 1e-4  # what a sum of some dozen products may be off by in single precision


class Sizes(NamedTuple):
    """Of a convolution: pictures (n, h, w, c), kernels (kh, kw, c, o), pad, stride."""

    n: int
    h: int
    w: int
    c: int
    kh: int
    kw: int
    o: int
    pad: int = 0
    stride: int = 1

    @property
    def out(self) -> tuple[int, int, int, int]:
        rows = conv_size(self.h, self.kh, self.pad, self.stride)
        return self.n, rows, conv_size(self.w, self.kw, self.pad, self.stride), self.o


# H ≠ W, C ≠ O, kh ≠ kw everywhere, and what comes out has two different sides too.
PLAIN = (Sizes(1, 3, 5, 2, 2, 1, 3), Sizes(2, 5, 4, 1, 3, 2, 4), Sizes(3, 6, 5, 4, 2, 3, 2))
PADDED = (Sizes(2, 3, 5, 2, 2, 3, 4, 1), Sizes(1, 4, 3, 3, 3, 2, 5, 2))
STRIDED = (
    Sizes(2, 7, 5, 3, 3, 1, 2, 0, 2),
    Sizes(1, 6, 8, 2, 3, 2, 4, 0, 3),  # a row is left over, and no column
    Sizes(3, 5, 8, 1, 2, 3, 2, 0, 2),
    Sizes(2, 4, 7, 3, 2, 4, 5, 1, 3),  # padding, and something left over both ways
)


def random_layer(rng, s: Sizes) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pictures, kernels and biases."""
    pictures, kernels = (s.n, s.h, s.w, s.c), (s.kh, s.kw, s.c, s.o)
    return rng.normal(size=pictures), rng.normal(size=kernels), rng.normal(size=s.o)


def whole(rng, shape, most: int = 4) -> np.ndarray:
    """Whole numbers, of which some are 0."""
    return rng.integers(-most, most + 1, size=shape)


def parts_of(call: str, got, names: tuple[str, ...]) -> list:
    """What came back as a list of its parts; Mistake where there are not so many."""
    if not isinstance(got, list | tuple) or len(got) != len(names):
        raise Mistake(f"{call}: needed ({', '.join(names)}), {got_text(got)}", "type")
    return list(got)


def convolution_examined(
    exercise: Exercise, args: tuple, got: list, pad: int, stride: int, facts: Facts
) -> None:
    """The gradient doctor about (dX, dK, db) for args that begin with (dY, X, K)."""
    dY, X, K = args[:3]

    def loss(params):
        X, K, b = params
        return float(np.vdot(conv_forward(X, K, b, pad, stride), dY))

    examined(exercise, args, loss, [X, K, np.zeros(K.shape[3])], got, facts)


def one_part(exercise: Exercise, args: tuple, got: list, place: int, name: str) -> None:
    """Mistake unless one of the parts is the model answer's."""
    with told_with_call(exercise, args, got=got):
        try:
            compare(needed(exercise, args)[place], got[place], atol=SINGLE, where=f"{name}: ")
        except Mistake as mistake:
            raise Mistake(mistake.text, mistake.stage, path=name) from None
