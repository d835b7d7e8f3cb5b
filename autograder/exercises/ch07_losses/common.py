"""What the exercises of chapter 7 share: probabilities, labels, and what every loss must be."""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.gradient_doctor import Facts, examine
from autograder.checking.judge import compare_with_model
from autograder.checking.wording import call_text
from autograder.exercises.shared.called import told_with_call
from nnlab.activations import softmax

CHAPTER = "ch07_losses"
SHAPES = ((2, 3), (4,), (5, 2), (3, 4))
LOGITS = ((2, 3), (4, 2), (3, 5), (5, 4))
FAR = (np.array([[1000.0, 0.0, -1000.0], [1.0, 2.0, 3.0]]), np.array([1, 0]))


def pairs(rng):
    """Predictions and targets that are numbers, of one shape each."""
    return [(rng.normal(size=shape), rng.normal(size=shape)) for shape in SHAPES]


def chances(rng, n, k):
    """(n, k) probabilities, each row adds up to 1."""
    return softmax(rng.normal(size=(n, k)))


def classes(rng, n, k):
    """(n,) labels from 0 to k - 1 in which, where n > 1, two classes occur at least."""
    labels = rng.integers(0, k, size=n)
    labels[:2] = rng.permutation(k)[: min(n, 2)]
    return labels


def logit_cases(rng):
    """Logits and labels."""
    drawn = [(2 * rng.normal(size=(n, k)), classes(rng, n, k)) for n, k in LOGITS]
    return [(np.array([[0.0, 0.0, 0.0], [1.0, 2.0, 0.0]]), np.array([2, 1])), *drawn]


def repeated(exercise: Exercise, answer, args: tuple) -> None:
    """Raises Mistake when the loss changes as every sample is taken twice: it is no mean."""
    arrays = [np.concatenate([a, a]) if isinstance(a, np.ndarray) else a for a in args]
    once, again = answer(*args), answer(*arrays)
    compare_with_model(exercise, args, once)
    compare(once, again, where="with every sample twice: ")


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


def examined(exercise: Exercise, args: tuple, loss, params, got, facts: Facts) -> None:
    """The gradient doctor, with the call in front of what it says."""
    with told_with_call(exercise, args):
        examine(loss, params, got, facts)
