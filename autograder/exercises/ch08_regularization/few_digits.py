"""Chapter 8: the challenge, a network that has seen a hundred digits.

A fixed share of digits read would judge luck: plain networks read 82 to 93 % of the digits kept
aside, as the draw falls. So an answer is compared with the course's own plain network on the same
draws, which come from the seed of the checks. In each of them the digits have exchanged their
names, so that a network that was trained before reads one in ten.

Eight draws, or fewer: after three and after five the race is over if the mean gain is so far from
both marks that chance would hardly carry it over one of them. A mean of k draws strays by SPREAD
over the root of k, and it has to be twice as far away. So a plain network, which gains nothing,
would have to stray by nearly four times that to be taken for a better one after three.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from autograder.base.answers import Answer
from autograder.checking.exercise import Exercise, Mistake
from autograder.exercises.ch08_regularization.common import CHAPTER
from autograder.exercises.shared.digit_networks import kind_of_network, network_of, share_read
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.once import once_by_seed, seed_of
from autograder.sandbox.limits import WHOLE_NETWORKS
from nnlab.datasets import digits_split
from nnlab.fast.many import Recipe, train_many
from nnlab.few_digits import share_read as shares_read

LOOKS, KNOWN = (3, 5, 8), 100  # draws after which it may be clear, and at last is; digits in each
SPREAD = 0.015  # standard deviation of what one draw gains
ENOUGH = 0.72  # less than any network reads that has learned a hundred digits
GAIN, BELOW = 0.015, -0.025  # in the mean over the draws, against the plain network
FIRST = "a network for digits, 64 inputs and 10 outputs, that has learned"
CALL = "train_few(X, y, rng)"
THINK = "What would another person's 3 look like, compared with those that it has seen?"


class Race(NamedTuple):
    """What an answer's networks read of the digits kept aside, and the plain ones, (draws,)."""

    read: np.ndarray
    plain: np.ndarray

    @property
    def gain(self) -> float:
        return float(np.mean(self.read - self.plain))

    @property
    def clear(self) -> bool:
        """Whether more draws would hardly move the gain over one of the marks."""
        strays = SPREAD / np.sqrt(len(self.read))
        return all(abs(self.gain - mark) >= 2 * strays for mark in (GAIN, BELOW))


def draw(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """A hundred of the digits to learn from."""
    (X, labels), _ = digits_split()
    chosen = np.random.default_rng(seed).permutation(len(X))[:KNOWN]
    return X[chosen], labels[chosen]


def names(seed: int) -> np.ndarray:
    """(10,) what each digit is called in a draw of the race."""
    return np.random.default_rng([seed, 10]).permutation(10)


def arguments(seed: int) -> tuple[np.ndarray, np.ndarray, np.random.Generator]:
    """What train_few is given in a draw."""
    X, labels = draw(seed)
    return X, names(seed)[labels], np.random.default_rng(seed)


@lru_cache(maxsize=16)
def plain_shares(seeds: tuple[int, ...]) -> np.ndarray:
    """(draws,) shares that a plain 64-64-64-10 reads, the mean of two starts."""
    draws = zip(*map(draw, seeds), strict=True)
    X, labels = (np.repeat(np.stack(array), 2, axis=0) for array in draws)
    starts = [seed + start for seed in seeds for start in (0, 1)]
    _, aside = digits_split()
    return shares_read(train_many(X, labels, Recipe(), starts), *aside).reshape(-1, 2).mean(axis=1)


@once_by_seed
def race(answer: Answer, rng) -> Race:
    """The answer beside the plain network."""
    return raced(answer, seeds_of(rng))


def raced(answer: Answer, seeds: tuple[int, ...]) -> Race:
    """The race, until it is clear how it ends."""
    now = Race(np.empty(0), np.empty(0))
    for look in LOOKS:
        new = seeds[len(now.read) : look]
        read = [read_by(answer, seed) for seed in new]
        now = Race(np.append(now.read, read), np.append(now.plain, plain_shares(new)))
        if now.clear:
            break
    return now


def seeds_of(rng) -> tuple[int, ...]:
    """The draws of a race: the same ones, whichever check has made this generator."""
    stream = train_few.rng(FIRST, seed_of(rng))
    return tuple(int(seed) for seed in stream.integers(2**32, size=LOOKS[-1]))


@once_by_seed
def learned(answer: Answer, X, y, rng):
    """What the answer gives in a draw."""
    return answer(X, y, rng)


def read_by(answer: Answer, seed: int) -> float:
    _, (X, labels) = digits_split()
    params = network_of(CALL, learned(answer, *arguments(seed)))
    return share_read(X, names(seed)[labels], params)


def kind_of_answer(answer: Answer, X, y, rng) -> str:
    """In a few words what kind of network came: the same for all that have learned."""
    _, (pictures, labels) = digits_split()
    called = names(seed_of(rng))[labels]
    return kind_of_network(CALL, learned(answer, X, y, rng), pictures, called, ENOUGH)


train_few = Exercise(
    chapter=CHAPTER,
    name="train_few",
    cases=lambda rng: [arguments(seeds_of(rng)[0])],
    points=0,
    use=kind_of_answer,
    always="reads",
    hints=(
        "Begin with a plain network: he_init, Plan with cross-entropy and Adam, some hundred "
        "epochs in batches of 25. That is what yours is compared with. Then look at the table at "
        "the end of the chapter: what helped most?",
        "In every epoch make new pictures out of the hundred: warp_images(X.reshape(-1, 8, 8), "
        "rng, shift=0.5, turn=10), reshaped to rows again. A wider network, twice 128, gains from "
        "them more than a narrow one.",
        "64-128-128-10, 200 epochs, pictures moved by 0.6 pixels, turned by 12 degrees and "
        "resized by a tenth, noise on every pixel (0.2 * rng.normal), a rate that falls from 0.003 "
        "to 0 with cosine_schedule.",
    ),
    think=THINK,
    forbid=READY_MADE["train_few"],
    limits={"wall": 90.0, **WHOLE_NETWORKS},
)


def said(race: Race) -> str:
    return (
        f"{CALL}: over {len(race.read)} draws of a hundred digits your networks read "
        f"{100 * np.mean(race.read):.1f} % of those kept aside, and the plain ones "
        f"{100 * np.mean(race.plain):.1f} %."
    )


@train_few.check(FIRST, points=1)
def has_learned(answer, rng):
    now = race(answer, rng)
    if np.min(now.read) < ENOUGH:
        raise Mistake(
            f"{CALL}: a network that learned a hundred digits read {100 * np.min(now.read):.1f} % "
            f"of those kept aside; more than {100 * ENOUGH:.0f} % should be easy. How much does it "
            "read of the hundred?",
            "values",
        )


@train_few.check("not far below a plain 64-64-64-10 network", points=1)
def like_the_plain_one(answer, rng):
    now = race(answer, rng)
    if now.gain < BELOW:
        raise Mistake(f"{said(now)} What was added has done harm. {THINK}", "values")


@train_few.check("reads at least 1.5 in 100 more than the plain one", points=3)
def better_than_the_plain_one(answer, rng):
    now = race(answer, rng)
    if now.gain < GAIN:
        raise Mistake(
            f"{said(now)} That is {100 * now.gain:+.1f} in 100, and {100 * GAIN:+.1f} are needed. "
            f"{THINK}",
            "values",
        )
