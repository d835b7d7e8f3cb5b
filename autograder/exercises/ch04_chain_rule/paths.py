"""Chapter 4: one path, two paths, very many."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare, is_number, kind_of
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.judge import compare_with_model, needed
from autograder.checking.wording import call_text
from autograder.exercises.ch04_chain_rule.common import CHAPTER
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.networks import network

# --- chain_gradients ----------------------------------------------------------------------


def three_numbers(answer, *args):
    """An array of three numbers is as good as three numbers."""
    got = answer(*args)
    return tuple(got) if isinstance(got, np.ndarray) and got.ndim == 1 else got


def chain_cases(rng):
    drawn = [(*rng.uniform(0.5, 2, 2) * [1, -1], *rng.uniform(0.5, 2.5, 3) * s) for s in (1, -1)]
    mixed = [tuple(rng.normal(size=5)) for _ in range(3)]
    return [(2.0, 0.0, 1.0, 1.0, 1.0), *(tuple(map(float, case)) for case in drawn + mixed)]


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
    atol=1e-7,
)


def chain_part(index, weight):
    """A check of one of the three derivatives."""

    def check(answer, rng):
        for args in chain_cases(rng):
            got = three_numbers(answer, *args)
            if not isinstance(got, list | tuple) or len(got) != 3:
                compare_with_model(chain_gradients, args, got)
            try:
                compare(
                    needed(chain_gradients, args)[index], got[index], 1e-4, 1e-7, f"dL/d{weight}: "
                )
            except Mistake as mistake:
                call = call_text("chain_gradients", args)
                think = chain_gradients.think
                raise Mistake(f"{call}, {mistake.text} {think}", mistake.stage) from None

    return check


for _index, _weight in ((2, "w3"), (1, "w2"), (0, "w1")):
    chain_gradients.check(f"dL/d{_weight} is right", points=1)(chain_part(_index, _weight))


# --- two_path_gradient --------------------------------------------------------------------


def two_path_cases(rng):
    def draw(scale=1.0):
        x, y = rng.uniform(0.5, 2) * rng.choice([-1, 1]), rng.normal()
        return float(x), float(y), [(scale * W, b) for W, b in network(rng, (1, 1, 2, 1))]

    simple = [
        (np.array([[1.0]]), np.array([0.0])),
        (np.array([[2.0, -1.0]]), np.array([0.0, 0.0])),
        (np.array([[3.0], [1.0]]), np.array([0.0])),
    ]
    return [(1.0, 0.0, simple), draw(), draw(2.0), draw(), draw(1.5)]


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
    think="Write both paths out, factor by factor, and add them.",
    forbid=READY_MADE["two_path_gradient"],
    atol=1e-7,
)


def closed(rng, j):
    """A net whose neuron j of layer 2 is cut off from the output: one path is left."""
    x, y, params = two_path_cases(rng)[1]
    params[2][0][j, 0] = 0.0
    return x, y, params


@two_path_gradient.check("the path through O_21 alone", points=1)
def path_through_first(answer, rng):
    args = closed(rng, 1)
    compare_with_model(two_path_gradient, args, answer(*args))


@two_path_gradient.check("the path through O_22 alone", points=1)
def path_through_second(answer, rng):
    args = closed(rng, 0)
    compare_with_model(two_path_gradient, args, answer(*args))


# --- count_paths --------------------------------------------------------------------------


def count_paths_cases(rng):
    drawn = [[int(n) for n in rng.integers(2, 9, size=layers)] for layers in (4, 5, 6)]
    return [([3, 4, 5, 2],), ([7, 5, 3],), ([4, 6],), *((sizes,) for sizes in drawn)]


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
    forbid=READY_MADE["count_paths"],
    rtol=0.0,
    atol=1e-9,
    telling=(([2, *[10] * 24, 1],),),
)


@count_paths.check("counts beyond what 64 bits can hold", points=1)
def count_many_paths(answer, rng):
    units = int(rng.integers(10, 14))
    sizes = [2, *[units] * 24, 1]
    got = answer(sizes)
    call = call_text("count_paths", (sizes,))
    if not is_number(got):
        raise Mistake(f"{call}: needed a whole number, got {kind_of(got)}.", "type")
    if not abs(float(got) / float(units) ** 24 - 1) < 1e-9:
        raise Mistake(
            f"{call}: got {float(got):.4g}, needed {units} to the power 24, about "
            f"{float(units) ** 24:.4g}. numpy's whole numbers end at 2 to the power 63, Python's "
            "own have no end."
        )
