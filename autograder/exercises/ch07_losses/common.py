"""What the exercises of chapter 7 share: probabilities, labels, and what every loss must be."""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model
from autograder.checking.values import is_finite, is_number, number
from autograder.checking.wording import call_text
from nnlab.activations import softmax

CHAPTER = "ch07_losses"
SHAPES = ((2, 3), (4,), (5, 2), (3, 4))
LOGITS = ((2, 3), (4, 2), (3, 5), (5, 4))
FAR = (np.array([[1000.0, 0.0, -1000.0], [1.0, 2.0, 3.0]]), np.array([1, 0]))
CERTAIN = 16.0  # at least what a wrong certainty costs: -log 1e-7 is 16.1
MOST = 750.0  # and at most: -log of the smallest float is 745


def pairs(rng):
    """Predictions and targets that are numbers, of one shape each; the last are whole numbers, with
    an odd sum of squared errors, so that no mean of them is whole."""
    cases = [(rng.normal(size=shape), rng.normal(size=shape)) for shape in SHAPES]
    whole = rng.integers(-9, 10, size=(2, 4, 2))
    whole[0, 0, 0] += 1 - np.sum(whole) % 2
    return [*cases, tuple(whole)]


def chances(rng, n, k):
    """(n, k) probabilities, each row adds up to 1."""
    return softmax(rng.normal(size=(n, k)))


def classes(rng, n, k):
    """(n,) labels from 0 to k - 1 in which, where n > 1, two classes occur at least."""
    labels = rng.integers(0, k, size=n)
    labels[:2] = rng.permutation(k)[: min(n, 2)]
    return labels


def with_a_surprise(scores, labels):
    """The same, with the first sample of its least likely class: the surest is not always right.

    The next sample's class is another one.
    """
    labels = labels.copy()
    labels[0] = np.argmin(scores[0])
    if np.all(labels == labels[0]) and len(labels) > 1:
        labels[1] = (labels[0] + 1) % scores.shape[1]
    return scores, labels


def logit_cases(rng):
    """Logits and labels; the last logits are whole numbers."""
    cases = [with_a_surprise(2 * rng.normal(size=s), classes(rng, *s)) for s in LOGITS]
    return [*cases, (rng.integers(-4, 5, size=(4, 3)), classes(rng, 4, 3))]


def far_logits(rng):
    """Logits up to ±1000: from end to end, rows that share no scale, a tie, anything between."""
    top = float(rng.uniform(900, 1000))
    return [
        np.vstack([rng.permutation([top, 0.0, -top]), rng.normal(size=3)]),
        np.vstack([rng.normal(size=3), rng.normal(size=3) - top]),
        np.array([[top, top - 1, top]]),
        rng.uniform(-1000, 1000, size=(3, 4)),
    ]


def far_cases(rng):
    """Far logits, each row with the label of its smallest and then of its largest one."""
    logits = far_logits(rng)
    ends = [(np.argmin(Z, axis=1), np.argmax(Z, axis=1)) for Z in logits]
    return [(Z, labels) for Z, pair in zip(logits, ends, strict=True) for labels in pair]


def priced(exercise: Exercise, answer, args: tuple, sure: float, impossible: int) -> None:
    """Mistake unless the loss of these N samples is right where it is exact, and quiet.

    sure: the sum of the prices of what got a probability above 0. impossible: how many times
    what has happened got the probability 0; how much that costs is up to the answer.
    """
    got, N, call = quietly(exercise, answer, args), len(args[1]), call_text(exercise.name, args)
    compare_number(call, got)
    if not impossible:
        compare(sure / N, got, where=f"{call}: ")
        return
    dearest = float(got) * N - sure
    if dearest < CERTAIN * impossible - 1e-3:
        raise Mistake(
            f"{call} gave {number(got)}, too little: a probability of 0 for what is true "
            "costs -log of something just above 0, more than 16.",
            "values",
        )
    if dearest > MOST * impossible:
        raise Mistake(f"{call} gave {number(got)}, too much.", "values")


def compare_number(call: str, got) -> None:
    """Mistake unless `got` is one finite number."""
    same = float(got) if is_number(got) and is_finite(got) else 0.0
    compare(same, got, where=f"{call}: ")


def repeated(exercise: Exercise, answer, args: tuple) -> None:
    """Raises Mistake when the loss changes as every sample is taken twice: it is no mean."""
    arrays = [np.concatenate([a, a]) if isinstance(a, np.ndarray) else a for a in args]
    once, again = answer(*args), answer(*arrays)
    compare_with_model(exercise, args, once)
    compare(once, again, where=f"{call_text(exercise.name, args)}, with every sample twice: ")


def quietly(exercise: Exercise, answer, args: tuple) -> Any:
    """Calls the answer; raises Mistake when numpy warned on the way."""
    got = answer(*args)
    _, outcome = answer.outcomes[-1]
    if outcome.warned:
        raise Mistake(
            f"{call_text(exercise.name, args)}: numpy warned on the way ({outcome.warned[0]}). "
            "Which number was too large, or too close to 0, for what was done with it?"
        )
    return got
