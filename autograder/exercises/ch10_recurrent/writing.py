"""Chapter 10: cutting a text, and drawing what comes next."""

from __future__ import annotations

import numpy as np

from autograder.base.answers import Answer
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model
from autograder.checking.values import got_text, number
from autograder.checking.wording import call_text
from autograder.exercises.ch10_recurrent.common import CHAPTER
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.starts import OTHER_CHANCE
from nnlab.activations import softmax

# --- next_pairs ---------------------------------------------------------------------------


def text_cases(rng):
    """L - 1 a multiple of T, one more, one less; rows of one; one row."""
    sizes = ((13, 4), (14, 4), (16, 4), (6, 1), (11, 7), (22, 5))
    return [(rng.permutation(3 * L)[:L], T) for L, T in sizes]


def of_pairs(args, needed, got):
    X = needed[0]
    if np.shape(got[0]) == X.shape and np.array_equal(X, got[0]):
        if np.asarray(got[1]).flat[0] != needed[1].flat[0]:
            return "Which sign of the text follows the first one?"
        return "Which sign of the text follows the last one of a row?"
    return "Row 0 begins at the start of the text. Where does row 1 begin?"


next_pairs = Exercise(
    chapter=CHAPTER,
    name="next_pairs",
    parts=("X", "Y"),
    examples=[(np.array([7, 3, 5, 4, 1, 2, 9]), 3)],
    cases=text_cases,
    points=3,
    hints=(
        "The last sign of the text is no input, since nothing follows it. Of the others, how many "
        "make whole rows of T?",
        "With used = (L - 1) // T * T, X are the signs 0 to used - 1, cut into rows, and Y the "
        "same, moved by one place in the text.",
        "ids[:used].reshape(-1, T), ids[1 : used + 1].reshape(-1, T)",
    ),
    think=of_pairs,
    forbid=READY_MADE["next_pairs"],
    whole=True,
)


@next_pairs.check("Y is what follows, across the end of a row too", points=1)
def pairs_follow(answer, rng):
    for args in text_cases(rng)[:3]:
        compare_with_model(next_pairs, args, answer(*args))


@next_pairs.check("no more rows than the text has", points=1)
def pairs_fit(answer, rng):
    """The shortest text of one row, and one sign less than two rows need."""
    for L, T in ((4, 3), (6, 3), (9, 4)):
        args = (rng.permutation(20)[:L], T)
        compare_with_model(next_pairs, args, answer(*args))


# --- sample_next --------------------------------------------------------------------------

CALLS = 250
SURE = 6.0  # standard deviations: chance goes beyond them twice in a thousand million times
LEAST = 0.02  # a probability counts as at least this for the spread of its share
CERTAIN = 16.0  # nats: what is drawn rightly looks so much more like another way once in e^16
OUT_OF_SHARES = "The draws do not follow softmax(scores / temperature)."


def sign_of(call: str, got, K: int) -> int:
    """The sign that came back; Mistake where it is none."""
    kind = np.asarray(got).dtype.kind if isinstance(got, int | np.generic | np.ndarray) else ""
    if kind not in ("i", "u") or np.ndim(got):
        text = f"{call}: needed one whole number from 0 to {K - 1}, {got_text(got)}"
        raise Mistake(text, "type")
    if not 0 <= int(got) < K:
        raise Mistake(f"{call}: needed a number from 0 to {K - 1}, got {int(got)}.", "values")
    return int(got)


def seeds_of(rng, count: int) -> list[np.random.Generator]:
    """New generators, a call each; drawn from a copy of rng, which stays where it is."""
    base = np.random.default_rng(rng.bit_generator.state["state"]["state"] % 2**63)
    return [np.random.default_rng(int(seed)) for seed in base.integers(2**62, size=count)]


def signs_of(answer: Answer, scores, temperature, rng, generators) -> list[int]:
    """The sign that each of these generators leads to; all calls cross to the answer together."""
    K, call = len(scores), call_text("sample_next", (scores, temperature, rng))
    cases = [(scores, temperature, generator) for generator in generators]
    answer.expect(cases)
    return [sign_of(call, answer(*case), K) for case in cases]


def shares_of(answer, scores, temperature, rng, calls: int = CALLS) -> np.ndarray:
    """(K,) shares of every sign in so many calls, each with a generator of its own."""
    signs = signs_of(answer, scores, temperature, rng, seeds_of(rng, calls))
    return np.bincount(signs, minlength=len(scores)) / calls


def mostly(rng, ahead: float, others: int) -> np.ndarray:
    """Scores of which one is ahead of all others."""
    return rng.permutation(np.append(np.zeros(others), ahead)) + float(rng.integers(-3, 4))


def sample_cases(rng):
    """A flat one, a sharp one, and one in whole numbers; each has a generator of its own."""

    def draw(scores, temperature):
        return scores, temperature, np.random.default_rng(int(rng.integers(2**31)))

    shift = float(rng.uniform(-2, 2))
    return [
        draw(rng.permutation([0.0, 2.0, 4.0, 0.4]) + shift, 4.0),
        draw(rng.permutation([0.0, 0.3, -0.3]) + shift, 0.25),
        draw(mostly(rng, 4, 30).astype(int), 1),
    ]


def noisiest(scores: np.ndarray) -> np.ndarray:
    """How often each score is the largest once normal noise is added."""
    x = np.linspace(scores.min() - 5, scores.max() + 5, 400)
    density = np.exp(-((x - scores[:, None]) ** 2) / 2)
    below = np.cumsum(density, axis=1) / density.sum(axis=1, keepdims=True)
    first = [density[k] * np.prod(np.delete(below, k, axis=0), axis=0) for k in range(len(scores))]
    return np.sum(first, axis=1) / np.sum(first)


def ways(scores, temperature) -> dict[str, np.ndarray]:
    """Ways to draw, right and wrong, with the probabilities that each gives."""
    scores = np.asarray(scores, dtype=float)
    above = (scores - scores.min()) / temperature + 1e-3
    return {
        "right": softmax(scores / temperature),
        "without the temperature": softmax(scores),
        "times the temperature": softmax(scores * temperature),
        "by the square": softmax(scores / temperature**2),
        "upside down": softmax(-scores / temperature),
        "all alike": np.full(len(scores), 1 / len(scores)),
        "shares": above / above.sum(),
        "normal noise": noisiest(scores / temperature),
        "the largest": (scores == scores.max()) / np.sum(scores == scores.max()),
    }


def way_of_sampling(answer, scores, temperature, rng) -> str:
    """In a few words how an answer draws: the same for all right ones, whatever they draw."""
    K = len(scores)
    counts = np.rint(CALLS * shares_of(answer, scores, temperature, rng))
    known = ways(scores, temperature)
    fits = {name: float(counts @ np.log(0.999 * p + 1e-3 / K)) for name, p in known.items()}
    name = max(fits, key=lambda one: fits[one])
    if fits[name] - fits["right"] < CERTAIN:
        name = "right"
    if counts.max() == CALLS and known["right"].max() < 0.95:
        backwards = signs_of(answer, scores[::-1], temperature, rng, seeds_of(rng, 3))
        largest = name == "the largest" and set(backwards) == {int(np.argmax(scores[::-1]))}
        name = name if largest else "always the same"
    elif not counts[-1] and CALLS * known["right"][-1] > 40:
        name = "never the last"
    again, once = (signs_of(answer, scores, temperature, rng, seeds_of(rng, 20)) for _ in range(2))
    return name if once == again else f"{name}, and not by rng alone"


sample_next = Exercise(
    chapter=CHAPTER,
    name="sample_next",
    examples=[(np.array([1000, 0, -1000]), 1.0, np.random.default_rng(seed=7))],
    cases=sample_cases,
    points=0,
    use=way_of_sampling,
    always="right",
    hints=(
        "Two steps: probabilities from scores, then a draw with these probabilities. Before the "
        "softmax every score is divided by the temperature.",
        "Take the largest score off first, so that no exponential is too large. rng.choice(K, "
        "p=probabilities) draws one of 0 to K - 1.",
        "e = np.exp((scores - scores.max()) / temperature); return "
        "int(rng.choice(len(scores), p=e / e.sum())).",
    ),
    think=OUT_OF_SHARES,
    forbid=READY_MADE["sample_next"],
    limits={"wall": 30.0},  # thousands of calls
)


def follows(answer, scores, temperature, rng) -> None:
    """Mistake unless the shares are those of softmax(scores / temperature)."""
    p = softmax(np.asarray(scores, dtype=float) / temperature)
    shares = shares_of(answer, scores, temperature, rng)
    most = np.maximum(p, LEAST)
    off = np.abs(shares - p) > SURE * np.sqrt(most * (1 - p).clip(LEAST) / CALLS)
    if off.any():
        k = int(np.argmax(np.abs(shares - p)))
        call = call_text("sample_next", (scores, temperature, rng))
        always = shares.max() == 1
        thought = "Is anything drawn from the rng that is given?" if always else OUT_OF_SHARES
        raise Mistake(
            f"{call}: in {CALLS} calls, each with a generator of its own, sign {k} came in "
            f"{number(100 * shares[k])} % of them; softmax(scores / temperature) gives it "
            f"{number(100 * p[k])} %. {thought}",
            "values",
        )


@sample_next.check("draws as softmax(scores) says, at temperature 1", points=1)
def sampled_plain(answer, rng):
    """Thirty signs that hardly ever come by themselves, and come in a third of all calls."""
    scores = np.append(np.zeros(30), 4.0)  # the last one is ahead, so that it may not be left out
    follows(answer, scores + float(rng.uniform(-3, 3)), 1.0, rng)


@sample_next.check(
    "sharper below temperature 1, flatter above",
    points=2,
)
def sampled_at_temperatures(answer, rng):
    for scores, temperature in (([0.0, 2.0, 4.0], 4.0), ([0.0, 0.3, -0.3, -0.5], 0.25)):
        follows(answer, rng.permutation(np.array(scores)), temperature, rng)


@sample_next.check("rng is its only source of chance", points=1)
def sampled_by_rng(answer, rng):
    """Forty generators, each asked twice in the same state; and not all give the same, which with
    scores so near to each other no way of drawing does by chance."""
    scores = rng.permutation([0.0, 0.2, 0.4, 0.6]) + float(rng.uniform(-1, 1))
    seeds = rng.integers(2**62, size=40)
    call = call_text("sample_next", (scores, 2.0, rng))
    runs = [
        signs_of(answer, scores, 2.0, rng, [np.random.default_rng(int(s)) for s in seeds])
        for _ in range(2)
    ]
    if runs[0] != runs[1]:
        text = f"{call}: two generators in the same state gave two different signs."
        raise Mistake(f"{text} {OTHER_CHANCE}")
    if len(set(runs[0])) == 1:
        raise Mistake(f"{call}: forty generators in forty states all gave the same sign.")


@sample_next.check("safe for scores of ±1000", points=1)
def sampled_far(answer: Answer, rng):
    """The best sign is 500 or more ahead of all others: chance has nothing left to decide."""
    for temperature in (1.0, 0.25, 4.0):
        scores = rng.permutation(np.array([1000.0, -1000.0, 0.0, 500.0]))
        for far in (scores, np.rint(scores).astype(int)):
            generator = np.random.default_rng(int(rng.integers(2**31)))
            call = call_text("sample_next", (far, temperature, generator))
            got = sign_of(call, answer(far, temperature, generator), 4)
            _, outcome = answer.outcomes[-1]
            if outcome.warned:
                raise Mistake(f"{call}: numpy warned on the way ({outcome.warned[0]}). Which "
                              "exponential became too large for a float?")  # fmt: skip
            if got != int(np.argmax(scores)):
                raise Mistake(f"{call}: gave {got}, and sign {int(np.argmax(scores))} has nearly "
                              "all of the probability.", "values")  # fmt: skip
    flat = np.full(3, -1000.0)
    follows(answer, flat, 1.0, rng)
