"""Chapter 11: writing on, one sign after another.

Where scores leave no doubt, what is written is compared exactly: that shows the window and the
order. Where they do, it is counted how often each sign comes.
"""

from __future__ import annotations

import numpy as np

from autograder.base.answers import constant
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model
from autograder.checking.values import got_text, shape_of
from autograder.checking.wording import call_text
from autograder.exercises.ch11_transformer.common import CHAPTER
from autograder.exercises.shared.called import not_a_list
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.starts import OTHER_CHANCE
from nnlab.activations import softmax

NAME = "write_on"
DRAWS = 300
FEW = 120  # draws that two generators do not share but once in thousands of millions
# Temperature, and the probabilities that it should lead to: chosen so that no other reading of
# "temperature" comes near both.
SHARES = ((3.0, (0.55, 0.3, 0.15)), (0.4, (0.9, 0.08, 0.02)))
SURE = 5.5  # standard deviations of what chance does
OTHER_SEED = 1865
RIGHT = "as asked"


def certain(K: int, a: int, b: int):
    """Scores that leave no doubt: the next id follows from the last ids and how many they are."""

    def scores_of(ids):
        if not isinstance(ids, np.ndarray):
            raise TypeError("scores_of takes an array of ids, as the statement says, and no list")
        place = int(np.sum(ids * (np.arange(len(ids)) + a)) + b * len(ids)) % K
        scores = np.full(K, -1000.0)
        scores[place] = 1000.0
        return scores

    return scores_of


def doubtful(temperature: float, shares):
    """The same scores whatever came before."""
    return constant(temperature * np.log(np.asarray(shares)), "scores_of")


def written(answer, *args) -> np.ndarray:
    """The ids that came back; Mistake where they are none, too few, or not those given first."""
    got, call = answer(*args), call_text(NAME, args)
    _, ids, n, *_ = args
    not_a_list(call, got)
    if shape_of(got) != (len(ids) + n,):
        if not isinstance(got, np.ndarray):
            raise Mistake(f"{call}: needed an array of ids, {got_text(got)}", "type")
        raise Mistake(
            f"{call}: needed {len(ids)} + {n} ids, got an array of shape {shape_of(got)}.", "shape"
        )
    array = np.asarray(got)
    if array.dtype.kind not in "iu":
        raise Mistake(f"{call}: needed whole numbers, got {array.dtype}.", "type")
    if not np.array_equal(array[: len(ids)], ids):
        raise Mistake(f"{call}: the ids that were given should come first, unchanged.", "values")
    return array


def text_or_shares(answer, *args):
    """What was written where that is certain; where not, a Mistake unless it is drawn as asked."""
    array = written(answer, *args)
    scores_of, ids, n, window, temperature, _ = args
    if n < DRAWS:
        return array
    shares = np.bincount(np.clip(array[len(ids) :], 0, 2), minlength=3)[:3] / n
    scores = scores_of(ids)
    readings = {
        RIGHT: scores / temperature,
        "scores times the temperature": scores * temperature,
        "no temperature at all": scores,
        "the highest score taken each time": 1e6 * scores,
        "equal chances for all": 0 * scores,
    }
    other = np.random.default_rng(OTHER_SEED)
    again = written(answer, scores_of, ids, FEW, window, temperature, other)
    same = np.array_equal(array[: len(again)], again)
    if len(set(array[len(ids) :].tolist())) > 1 and same:
        raise Mistake(f"{call_text(NAME, args)}: another rng wrote just the same.", "values")
    off = {name: np.abs(softmax(z) - shares).max() for name, z in readings.items()}
    nearest = min(off, key=lambda name: off[name])
    if nearest != RIGHT:
        text = f"{call_text(NAME, args)}: the new ids come as often as with {nearest}."
        raise Mistake(text, "values")
    return RIGHT


def write_cases(rng):
    """Windows shorter than the text, longer, and of one; then much that is left to chance."""

    def certainly(K, L, n, window, temperature):
        a, b = (int(v) for v in rng.integers(1, 7, size=2))
        return (certain(K, a, b), rng.integers(0, K, size=L), n, window, temperature, draws(rng))

    return [
        certainly(5, 3, 4, 8, 1.0),
        certainly(7, 6, 5, 3, 0.5),
        certainly(6, 4, 9, 1, 2),
        *chancy(rng),
    ]


def chancy(rng):
    return [
        (doubtful(T, shares), rng.integers(0, 3, size=9), DRAWS, 4, T, draws(rng))
        for T, shares in SHARES
    ]


def draws(rng) -> np.random.Generator:
    return np.random.default_rng(int(rng.integers(2**32)))


def of_writing(args, needed, got) -> str:
    if isinstance(got, str):
        return "How do scores and temperature make probabilities, and what is drawn from them?"
    first = int(np.argmin(np.asarray(got) == needed)) - len(args[1])
    if first == 0:
        return (
            "The first new id is wrong already: what does scores_of get, and how is an id drawn "
            "from the scores that it gives?"
        )
    return f"The first {first} new ids are right. What does scores_of get for the next one?"


write_on = Exercise(
    chapter=CHAPTER,
    name=NAME,
    cases=write_cases,
    points=2,
    use=text_or_shares,
    whole=True,
    hints=(
        "A loop over n. In each round: the last ids, their scores, probabilities, one draw, and "
        "the new id goes to the end.",
        "ids[-window:] are the last `window` ids, or all while there are fewer. Probabilities are "
        "softmax(scores / temperature), and rng.choice(len(p), p=p) draws one.",
        "ids = list(ids); for _ in range(n): p = softmax(scores_of(np.array(ids[-window:])) / "
        "temperature); ids.append(rng.choice(len(p), p=p)); return np.array(ids).",
    ),
    think=of_writing,
    forbid=READY_MADE[NAME],
    limits={"wall": 20.0},
)


@write_on.check("draws from softmax(scores / temperature)", points=2)
def write_draws(answer, rng):
    for args in chancy(rng):
        scores_of, ids, n, _, temperature, _ = args
        new = written(answer, *args)[len(ids) :]
        shares = np.array([np.sum(new == k) for k in range(3)])
        p = softmax(scores_of(ids) / temperature)
        off = np.abs(shares / n - p) - SURE * np.sqrt(p * (1 - p) / n) - 2 / n
        if shares.sum() != n or off.max() > 0:
            k = int(np.argmax(off))
            raise Mistake(
                f"{call_text(NAME, args)}: id {k} came in {100 * shares[k] / n:.0f} % of {n} "
                f"draws; softmax(scores / temperature) gives it {100 * p[k]:.0f} %. What is done "
                "with the temperature, and is each id drawn?",
                "values",
            )


@write_on.check("shows scores_of the last `window` ids and no more", points=1)
def write_windows(answer, rng):
    for K, L, n, window in ((9, 7, 6, 2), (8, 1, 5, 3), (11, 5, 7, 6)):
        a, b = (int(v) for v in rng.integers(1, 7, size=2))
        args = (certain(K, a, b), rng.integers(0, K, size=L), n, window, 1.0, draws(rng))
        compare_with_model(write_on, args, text_or_shares(answer, *args))


@write_on.check("takes all chance from rng", points=1)
def write_follows(answer, rng):
    scores_of, ids, n, window, temperature, own = chancy(rng)[0]
    few = (scores_of, ids, FEW, window, temperature)
    first, again, other = (
        written(answer, *few, g) for g in (own, own, np.random.default_rng(OTHER_SEED))
    )
    args = (scores_of, ids, n, window, temperature, own)
    compare_with_model(write_on, args, text_or_shares(answer, *args))
    if not np.array_equal(first, again):
        text = f"{NAME}: the same rng wrote something else the second time."
        raise Mistake(f"{text} {OTHER_CHANCE}")
    if np.array_equal(first, other):
        raise Mistake(f"{NAME}: two different rng wrote the same. Who draws?")
