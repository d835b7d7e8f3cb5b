"""The playground: the smallest network that separates the points.

Trained here, by nnlab. Every number is the same each time, so luck decides nothing: the starts
are named in the statement.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import numpy as np

from autograder.base import budget
from autograder.base.answers import Answer, CallFailed
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.values import got_text, shape_of
from autograder.checking.wording import call_text
from autograder.exercises.playground.inputs import CHAPTER
from autograder.exercises.shared.once import once
from nnlab.playground import Settings, run
from nnlab.playground.settings import MOST_LAYERS, MOST_NEURONS

FEWEST = {"blobs": 3, "circles": 13, "xor": 9}  # parameters; all smaller networks were tried
STARTS, NEEDED, ENOUGH, EPOCHS = (1, 2, 3, 4, 5), 3, 0.95, 200


def sizes_from(answer: Answer, name: str) -> tuple[int, ...]:
    """The sizes that an answer gives for that name; Mistake where they are none."""
    got, call = once(answer, name), call_text("smallest_net", (name,))
    if len(shape_of(got) or ()) != 1 or not len(got):
        raise Mistake(
            f"{call}: needed a list of whole numbers such as [2, 3, 4, 1], {got_text(got)}", "type"
        )
    if len(got) > MOST_LAYERS + 2:
        raise Mistake(
            f"{call}: needed up to {MOST_LAYERS} hidden layers, got {len(got) - 2}.", "shape"
        )
    if any(isinstance(n, bool | np.bool_) or not isinstance(n, int | np.integer) for n in got):
        raise Mistake(f"{call}: needed whole numbers, got {list(got)}.", "type")
    sizes = tuple(int(n) for n in got)
    if len(sizes) < 2 or sizes[0] != 2 or sizes[-1] != 1:
        raise Mistake(
            f"{call}: needed sizes from 2 inputs to 1 output, [2, ..., 1], got {list(sizes)}.",
            "shape",
        )
    hidden = sizes[1:-1]
    if len(hidden) > MOST_LAYERS or any(not 1 <= n <= MOST_NEURONS for n in hidden):
        raise Mistake(
            f"{call}: needed up to {MOST_LAYERS} hidden layers of 1 to {MOST_NEURONS} neurons, got "
            f"{list(sizes)}.",
            "shape",
        )
    return sizes


def parameters(sizes: tuple[int, ...]) -> int:
    return sum(a * b + b for a, b in pairwise(sizes))


@lru_cache(maxsize=1000)
def shares(name: str, hidden: tuple[int, ...]) -> tuple[float, ...]:
    """Of the test points, which share is right from each start; no more starts than decide it."""
    right: list[float] = []
    with budget.trusted():
        for seed in STARTS:
            right.append(run(Settings(name, hidden=hidden, seed=seed, epochs=EPOCHS)).right[1])
            good = sum(share >= ENOUGH for share in right)
            if good == NEEDED or len(right) - good > len(STARTS) - NEEDED:
                break
    return tuple(right)


def separates(name: str, sizes: tuple[int, ...]) -> bool:
    return sum(share >= ENOUGH for share in shares(name, sizes[1:-1])) >= NEEDED


def all_alike(answer: Answer) -> bool:
    """Whether all names get one network."""
    try:
        return len({sizes_from(answer, name) for name in FEWEST}) == 1
    except (Mistake, CallFailed):
        return False


def kind_of_network(answer: Answer, name: str) -> str:
    """What the network of that name does: the same for all that do the same."""
    sizes = sizes_from(answer, name)
    if all_alike(answer) and all(separates(each, sizes) for each in FEWEST):
        return "the same for all names, which separates all"
    written = "-".join(map(str, sizes))
    if not separates(name, sizes):
        return f"{written} does not separate"
    return "the fewest" if parameters(sizes) <= FEWEST[name] else "more than the fewest"


smallest_net = Exercise(
    chapter=CHAPTER,
    name="smallest_net",
    cases=lambda rng: [(name,) for name in FEWEST],
    points=0,
    use=kind_of_network,
    hints=(
        "Missions 1, 2 and 7 have tried these three. How many straight borders does each set of "
        "points need?",
        "Every neuron of the first layer is one straight border. Blobs need one, and the output "
        "neuron alone can draw it. What closes a ring in? What cuts XOR into its corners?",
        "Take away one neuron after the other, and let run(Settings(name, hidden=(4,), seed=s, "
        "epochs=200)).right[1] tell for s = 1 to 5 whether it still works. Fewer than three lines "
        "close nothing in.",
    ),
    think="How many straight borders does it take, and which neurons draw them?",
    limits={"wall": 90.0},
)


def asked(answer: Answer, name: str) -> tuple[int, ...]:
    """Sizes that separate the points of that name; else Mistake."""
    sizes, call = sizes_from(answer, name), call_text("smallest_net", (name,))
    if all_alike(answer):
        raise Mistake(
            f"Your function gives {list(sizes)} for all three names. Each has a smallest network "
            "of its own: where does the function look at `name`?",
            "values",
        )
    if not separates(name, sizes):
        right = sorted((f"{100 * share:.1f}" for share in shares(name, sizes[1:-1])), key=float)
        raise Mistake(
            f"{call}: {list(sizes)} is right on {', '.join(right)} % of the test points, from one "
            f"start each; 95 % are needed from three of five. {smallest_net.think}",
            "values",
        )
    return sizes


def golf(name: str, most: int | None):
    """A check that the points are separated, with so many parameters at the most."""

    def check(answer: Answer, rng: np.random.Generator) -> None:
        sizes = asked(answer, name)
        if most is not None and parameters(sizes) > most:
            raise Mistake(
                f"{call_text('smallest_net', (name,))}: {list(sizes)} separates them and has "
                f"{parameters(sizes)} parameters. It works with {most}. Which neuron can go?",
                "properties",
            )

    return check


for _name in FEWEST:
    smallest_net.check(f"{_name}: it separates the points", points=1)(golf(_name, None))
for _name, _most in (("blobs", 3), ("circles", 17), ("circles", 13), ("xor", 13), ("xor", 9)):
    smallest_net.check(f"{_name}: with {_most} parameters or fewer", points=1)(golf(_name, _most))
