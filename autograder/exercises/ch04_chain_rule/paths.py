"""Chapter 4: one path, two paths, very many."""

from __future__ import annotations

import math
import time

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model, needed
from autograder.checking.values import number
from autograder.checking.wording import call_text
from autograder.exercises.ch04_chain_rule.common import CHAPTER
from autograder.exercises.shared.called import told_with_call
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.networks import network

# --- chain_gradients ----------------------------------------------------------------------


def three_numbers(answer, *args):
    """An array of three numbers is as good as three numbers."""
    got = answer(*args)
    return tuple(got) if isinstance(got, np.ndarray) and got.ndim == 1 else got


def chain_cases(rng):
    cases = [(*rng.uniform(0.5, 2, 2) * [1, -1], *rng.uniform(0.5, 2.5, 3) * s) for s in (1, -1)]
    mixed = [tuple(rng.normal(size=5)) for _ in range(3)]
    whole = tuple(int(n) for n in rng.integers(1, 5, size=5) * rng.choice([-1, 1], size=5))
    return [*(tuple(map(float, case)) for case in cases + mixed), whole]


chain_gradients = Exercise(
    chapter=CHAPTER,
    name="chain_gradients",
    cases=chain_cases,
    points=0,
    hints=(
        "First forward, and keep O1, O2, O3. Then from the loss backwards, one link at a time.",
        "dL/dO3 = 2 (O3 - y). Through a sigmoid: times O (1 - O). From z3 = w3·O2 to w3: times "
        "O2; to O2, and on towards w2: times w3.",
        "at_z3 = 2 (O3 - y) O3 (1 - O3) gives dL/dw3 = at_z3·O2. Then "
        "at_z2 = at_z3·w3·O2 (1 - O2), and at_z1 the same way once more.",
    ),
    think="Walk from L back to that weight and write down one factor for every link.",
    forbid=READY_MADE["chain_gradients"],
    use=three_numbers,
    parts=("dL/dw1", "dL/dw2", "dL/dw3"),
    atol=1e-7,
    examples=[(2.0, 0.0, 1.0, 1.0, 1.0)],
)


def chain_part(index, weight):
    """A check of one of the three derivatives."""

    def check(answer, rng):
        for args in chain_gradients.all_cases(rng):
            got = three_numbers(answer, *args)
            if not isinstance(got, list | tuple) or len(got) != 3:
                compare_with_model(chain_gradients, args, got)
            with told_with_call(chain_gradients, args):
                compare(needed(chain_gradients, args)[index], got[index], 1e-4, 1e-7, f"{weight}: ")

    return check


ON_THE_WAY = {
    "w3": "From L to O3, through the last sigmoid to z3, and from z3 to w3: one factor for each.",
    "w2": "From z3 the chain goes on to O2, through the second sigmoid to z2, and from there to "
    "w2: one factor for each link.",
    "w1": "From z2 the chain goes on to O1, through the first sigmoid to z1, and from there to "
    "w1: one factor for each link.",
}
for _index, _weight in ((2, "w3"), (1, "w2"), (0, "w1")):
    chain_gradients.check(f"dL/d{_weight} is right", points=1, think=ON_THE_WAY[_weight])(
        chain_part(_index, f"dL/d{_weight}")
    )


# --- two_path_gradient --------------------------------------------------------------------


def two_path_cases(rng):
    def draw(scale=1.0):
        x, y = rng.uniform(0.5, 2) * rng.choice([-1, 1]), rng.normal()
        return float(x), float(y), [(scale * W, b) for W, b in network(rng, (1, 1, 2, 1))]

    def whole():
        def some(*shape):
            return rng.integers(1, 4, size=shape) * rng.choice([-1, 1], size=shape)

        params = [(some(1, 1), some(1)), (some(1, 2), some(2)), (some(2, 1), some(1))]
        return int(some()), int(some()), params

    return [draw(), draw(2.0), draw(), draw(1.5), whole()]


SIMPLE = [
    (np.array([[1.0]]), np.array([0.0])),
    (np.array([[2.0, -1.0]]), np.array([0.0, 0.0])),
    (np.array([[3.0], [1.0]]), np.array([0.0])),
]


two_path_gradient = Exercise(
    chapter=CHAPTER,
    name="two_path_gradient",
    cases=two_path_cases,
    points=2,
    hints=(
        "Two paths lead from O_11 to O_31: through O_21 and through O_22. One product for each; "
        "then what is done with the two?",
        "The path through O_21 brings w_11^3 · O_21 (1 - O_21) · w_11^2. Before the fork stands "
        "2 (O_31 - y), after it O_11 (1 - O_11) · x; both paths share those.",
        "Return 2 (O_31 - y) · (path through O_21 + path through O_22) · O_11 (1 - O_11) · x. "
        "w_12^2 is params[1][0][0, 1], w_21^3 is params[2][0][1, 0].",
    ),
    think="Each path has two weights and two slopes of sigmoids. Which factors do both share, "
    "and what is done with the two products?",
    forbid=READY_MADE["two_path_gradient"],
    atol=1e-7,
    examples=[(1.0, 0.0, SIMPLE)],
)


def closed(rng, j):
    """Nets whose neuron j of layer 2 is cut off from the output: one path is left.

    In the first it leads upward, in the second downward.
    """
    for sign in (1, -1):
        x, y, params = two_path_cases(rng)[0]
        W2, W3 = params[1][0], params[2][0]
        W3[j, 0], W3[1 - j, 0] = 0.0, sign * np.sign(W2[0, 1 - j]) * abs(W3[1 - j, 0])
        yield x, y, params


CUT = "Here {} is cut off from the output. Write down the one path that is left, link by link."


@two_path_gradient.check("the path through O_21 alone", points=1, think=CUT.format("O_22"))
def path_through_first(answer, rng):
    for args in closed(rng, 1):
        compare_with_model(two_path_gradient, args, answer(*args))


@two_path_gradient.check("the path through O_22 alone", points=1, think=CUT.format("O_21"))
def path_through_second(answer, rng):
    for args in closed(rng, 0):
        compare_with_model(two_path_gradient, args, answer(*args))


# --- count_paths --------------------------------------------------------------------------

FEW, MANY, PATIENCE, TRIES = 2**10, 2**25, 0.25, 3  # paths; seconds for what takes a millionth


def count_paths_cases(rng):
    def units(layers):
        return [int(n) for n in rng.integers(2, 9, size=layers)]

    ends = [int(n) for n in rng.choice(np.arange(2, 100), size=2, replace=False)]
    return [(units(3),), (ends,), *((units(layers),) for layers in (4, 5, 6))]


def patiently(answer, sizes):
    """A call; before one with very many paths, smaller networks: who follows each never ends."""
    layers = int(np.log2(FEW))
    while math.prod(sizes[1:-1]) > MANY and 2**layers < MANY:
        smaller = [sizes[0], *[2] * layers, sizes[-1]]
        if min(_seconds(answer, smaller) for _ in range(TRIES)) > PATIENCE:
            raise Mistake(
                f"count_paths takes longer and longer: each further layer of 2 neurons doubles "
                f"its work, so that {call_text('count_paths', (sizes,))} would never end. It "
                "follows every path by itself, or counts one by one. How many choices are there "
                "at a layer, and what do two layers make together?",
                "values",
            )
        layers += 2
    got = answer(sizes)
    if isinstance(got, float):  # numpy's too
        raise Mistake(
            f"{call_text('count_paths', (sizes,))}: needed a whole number, got {float(got)!r}, a "
            "float.",
            "type",
        )
    return got


def _seconds(answer, sizes) -> float:
    began = time.perf_counter()
    answer(sizes)
    return time.perf_counter() - began


count_paths = Exercise(
    chapter=CHAPTER,
    name="count_paths",
    cases=count_paths_cases,
    points=2,
    hints=(
        "Walk from the one input neuron. How many ways are there to go on, at every layer?",
        "Every neuron of the next layer is a choice. Both ends are given, so there is no choice "
        "in the first layer and in the last.",
        "Multiply the units of the layers between: sizes[1:-1]. With none between, 1.",
    ),
    think="At which layers do you have a choice, and among how many neurons?",
    use=patiently,
    whole=True,
    examples=[([3, 4, 5, 2],), ([784, 16, 16, 10],)],
    discriminating=(([2, *[10] * 24, 1],),),
)


@count_paths.check("counts beyond what 64 bits can hold", points=1)
def count_many_paths(answer, rng):
    """Odd units: their product is odd, and a float holds no odd number as large as that."""
    odd = [int(n) for n in rng.choice([11, 13, 15, 17, 19], size=24)]
    first, second = (int(n) for n in rng.choice(np.arange(200, 900), size=2, replace=False))
    for sizes in ([first, *[int(rng.integers(10, 20))] * 24, 10], [second, *odd, 3]):
        got = patiently(answer, sizes)
        try:
            compare_with_model(count_paths, (sizes,), got)
        except Mistake as mistake:
            if mistake.stage != "values":
                raise
            needed = math.prod(sizes[1:-1])
            raise Mistake(
                f"{call_text('count_paths', (sizes,))}: got {number(got)}, and not to the last "
                f"digit {needed}. numpy's whole numbers end at 2 to the power 63, and floats keep "
                "about 16 digits. Python's own whole numbers have no end.",
                "values",
            ) from None
