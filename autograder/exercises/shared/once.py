"""Answers that work for seconds on what is the same for everybody: asked once for all checks.

Also for the hidden ones. Where everybody's arguments are known, or there are none, nothing could
be hidden from an answer: hidden are the inputs on which the grader measures what it has made. That
has crossed as plain data, and no process of the learner's reaches it any more.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from autograder.base.answers import Answer

T = TypeVar("T")


def once(answer: Answer, *args):
    """What an answer gives for these arguments, plain and the same in every check."""
    if args not in answer.made:
        answer.made[args] = answer(*args)
    return answer.made[args]


def once_by_seed(find: Callable[..., T]) -> Callable[..., T]:
    """find(answer, ..., rng), which takes seconds, called once for each answer and seed of rng."""
    found: WeakKeyDictionary[Answer, dict[int, T]] = WeakKeyDictionary()

    @wraps(find)
    def found_before(answer: Answer, *args) -> T:
        known, seed = found.setdefault(answer, {}), seed_of(args[-1])
        if seed not in known:
            known[seed] = find(answer, *args)
        return known[seed]

    return found_before


def seed_of(rng) -> int:
    """The seed that a generator was made from; of a check's own, that of the visible or the hidden
    examples, which all checks of an exercise have in common."""
    entropy = rng.bit_generator.seed_seq.entropy
    return entropy if isinstance(entropy, int) else entropy[0]
