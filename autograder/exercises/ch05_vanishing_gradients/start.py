"""Checks of chapter 5: random weights to begin with, told by their kind and not their values."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from autograder.checking.exercise import Check, Exercise, Mistake
from autograder.checking.values import got_text, real_array
from autograder.checking.wording import call_text
from autograder.exercises.ch05_vanishing_gradients.common import CHAPTER
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.starts import follows_rng, is_normal, kind_of_draw

OTHER_SEED = 1959


@dataclass(frozen=True)
class Start:
    """An initialization: its name, its variance, and how one says it."""

    name: str
    variance: str
    formula: str

    def spread(self, fan_in: int, fan_out: int) -> float:
        """The standard deviation that the weights should have."""
        parts = {"fan_in": fan_in, "fan_in + fan_out": fan_in + fan_out}
        return float(np.sqrt(2 / parts[self.variance]))


XAVIER = Start("xavier_init", "fan_in + fan_out", "2 / (fan_in + fan_out)")
HE = Start("he_init", "fan_in", "2 / fan_in")


def weights_of(name: str, answer, fan_in, fan_out, rng) -> np.ndarray:
    """One W of the answer; raises Mistake where it is no table of numbers of the right shape."""
    got, call = answer(fan_in, fan_out, rng), call_text(name, (fan_in, fan_out, rng))
    try:
        W = real_array(got)
    except (TypeError, ValueError):
        W = np.array(np.nan)
    if got is None or W.ndim == 0:
        text = f"{call}: needed an array of shape {(fan_in, fan_out)}, {got_text(got)}"
        raise Mistake(text, "type")
    if W.shape != (fan_in, fan_out):
        raise Mistake(f"{call}: needed shape {(fan_in, fan_out)}, got {W.shape}.", "shape")
    if not np.isfinite(W).all():
        raise Mistake(f"{call}: some weights are not finite numbers.", "finite")
    return W


def kind(name: str):
    """How a case is compared: by what all right answers have in common, not by the numbers.

    The kind of the weights, then whether the same rng gave the same and another one did not.
    """

    def kind_and_sameness(answer, fan_in, fan_out, rng):
        W, again, other = (
            weights_of(name, answer, fan_in, fan_out, g)
            for g in (rng, rng, np.random.default_rng(OTHER_SEED))
        )
        same = [float(np.array_equal(W, x)) for x in (again, other)]
        return np.array(kind_of_draw(W) + same)

    return kind_and_sameness


def start_cases(rng):
    """A layer that becomes narrower and one that becomes wider, each with a generator."""
    generators = [np.random.default_rng(int(rng.integers(2**32))) for _ in range(2)]
    wide, narrow = int(rng.integers(250, 350)), int(rng.integers(65, 99))
    return [(wide, 100, generators[0]), (narrow, 350, generators[1])]


def exercise_of(start: Start, hints: tuple[str, str, str]) -> Exercise:
    """The exercise for one initialization, with its checks."""
    exercise = Exercise(
        chapter=CHAPTER,
        name=start.name,
        cases=start_cases,
        points=0,
        hints=hints,
        think="How far do the numbers spread, and what does the spread depend on?",
        forbid=READY_MADE[start.name],
        use=kind(start.name),
        rtol=0.06,
        atol=0.02,
    )
    exercise.checks += [
        Check("has a row for each input and a column for each neuron", 1, shapes_right(start)),
        Check(f"is normal with mean 0 and variance {start.formula}", 2, spread_right(start)),
        Check("takes all randomness from rng", 1, repeats(start)),
    ]
    return exercise


def follows_the_layer(start: Start, answer, rng) -> None:
    """Mistake where weights of a large layer spread as far as those of a small one, or further.

    The other checks are worth points only beside this: else any numbers of the right shape
    would earn them.
    """
    fan_in, fan_out = int(rng.integers(15, 25)), int(rng.integers(26, 36))
    weights = weights_of(start.name, answer, fan_in, fan_out, rng)
    large = weights_of(start.name, answer, 16 * fan_in, 16 * fan_out, rng)
    rounding = 1e-9 * np.abs(large).max()  # one number, repeated, spreads no further than this
    if not np.std(weights) > 2 * np.std(large) > rounding:
        call = call_text(start.name, (16 * fan_in, 16 * fan_out, rng))
        raise Mistake(
            f"{call}: the weights have the standard deviation {np.std(large):.3g}, and "
            f"{np.std(weights):.3g} in a layer with {fan_in} inputs and {fan_out} neurons. What "
            "does the spread depend on, and in which direction?",
            "values",
        )


def shapes_right(start: Start):
    def check(answer, rng):
        follows_the_layer(start, answer, rng)
        for _ in range(3):
            fan_in, fan_out = (int(n) for n in rng.choice(np.arange(1, 12), 2, replace=False))
            weights_of(start.name, answer, fan_in, fan_out, rng)

    return check


def spread_right(start: Start):
    def check(answer, rng):
        fans = [(int(rng.integers(350, 450)), int(rng.integers(120, 160))),
                (int(rng.integers(60, 90)), int(rng.integers(300, 400)))]  # fmt: skip
        for fan_in, fan_out in fans:
            W = weights_of(start.name, answer, fan_in, fan_out, rng)
            call = call_text(start.name, (fan_in, fan_out, rng))
            need = start.spread(fan_in, fan_out)
            thought = (
                f"variance {start.formula} is a standard deviation of {need:.3g} here. "
                "What does the spread depend on?"
            )
            begin = f"{call}: the weights have"
            most_mean = 6 * need / np.sqrt(W.size)
            is_normal(begin, W, need, thought, most_mean, within=0.03)

    return check


def repeats(start: Start):
    def check(answer, rng):
        follows_the_layer(start, answer, rng)
        fan_in, fan_out = int(rng.integers(3, 6)), int(rng.integers(6, 9))
        seed, call = int(rng.integers(2**32)), call_text(start.name, (fan_in, fan_out, rng))

        def draw(generator):
            return weights_of(start.name, answer, fan_in, fan_out, generator)

        follows_rng(call, draw, seed, np.array_equal, "Is rng used?")

    return check


xavier_init = exercise_of(
    XAVIER,
    (
        "Random normal numbers of the shape of W. Which call of rng gives them, and what does it "
        "want to know?",
        "`rng.normal(mean, standard_deviation, size=(rows, columns))`: the standard deviation is "
        "the root of the variance.",
        "np.sqrt(2 / (fan_in + fan_out)) is the standard deviation, (fan_in, fan_out) the shape.",
    ),
)
he_init = exercise_of(
    HE,
    (
        "It is xavier_init with another variance. Which of the two numbers does it depend on?",
        "`rng.normal(mean, standard_deviation, size=(rows, columns))`: the standard deviation is "
        "the root of the variance.",
        "np.sqrt(2 / fan_in) is the standard deviation, and the shape stays (fan_in, fan_out).",
    ),
)
