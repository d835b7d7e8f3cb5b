"""Chapter 12: the training doctor. Faults named from charts, and three patients mended.

Each run is drawn from a seed. A wrong diagnosis is answered with the number that speaks against
it, or, where a sick run is called healthy, with the one that stands out.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from autograder.base.text import one_line
from autograder.checking.exercise import Exercise, Mistake, Thought
from autograder.checking.places import Each
from autograder.checking.questions import compare_with_model
from autograder.checking.values import got_text
from autograder.exercises.ch12_transfer.common import CHAPTER, some_labels
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.networks import layers_of, network
from autograder.exercises.shared.once import seed_of
from nnlab import doctor

# --- diagnose -----------------------------------------------------------------------------

made = lru_cache(maxsize=256)(doctor.chart)
LOUD = ("rate too large", "rate too small", "inputs not scaled", "dead start")
DATA = (
    "test part in the training", "test part in the scaling", "labels shuffled", "labels shifted",
)  # fmt: skip
STEP = (
    "stale gradient", "accumulated gradient", "wrong pair of loss and output",
    "rate falls every step",
)  # fmt: skip
STILL = ("frozen layer moves", "dropout left on")


def copied(chart: dict) -> dict:
    """A chart of its own for each call."""
    return {name: np.copy(v) if isinstance(v, np.ndarray) else v for name, v in chart.items()}


# What a chart shows by chance in one draw and not in the next decides about no answer: of runs with
# these diagnoses only such charts are asked about.
CHANCE = {
    # One healthy run in four reads more of its own test part than of other digits: is that a leak?
    doctor.HEALTHY: lambda chart: chart["told"][-1] > chart["fresh"][-1] + 0.05,
    # One in eight points, or moves, as runs with another fault do.
    "stale gradient": lambda chart: chart["turn"].min() < 0.1 and chart["moved"].max() < 6,
    "accumulated gradient": lambda chart: chart["turn"].min() > 0.25,
}


def random_chart(rng, fault: str) -> dict:
    """The chart of a run with this fault.

    As many seeds are drawn each time, so that what is drawn next does not hang on rounding.
    """
    charts = (made(fault, int(seed)) for seed in rng.integers(2**32, size=64))
    return copied(next(filter(CHANCE.get(fault, bool), charts)))


def healthy_chart(rng) -> dict:
    """The same one in all checks of an exercise: it takes some runs to find."""
    return random_chart(np.random.default_rng(seed_of(rng)), doctor.HEALTHY)


def chart_cases(rng):
    faulty = (random_chart(rng, fault) for fault in ("labels shifted", "dead start"))
    return [(chart,) for chart in (healthy_chart(rng), *faulty)]


def said_of(answer, chart: dict) -> str:
    """What the answer says of a chart; Mistake where it is no diagnosis."""
    said = answer(chart)
    if not isinstance(said, str):
        raise Mistake(f"diagnose(chart): needed a text, {got_text(said)}", "type")
    if said not in doctor.DIAGNOSES:
        names = ", ".join(f'"{name}"' for name in doctor.DIAGNOSES)
        raise Mistake(
            f'diagnose(chart): "{one_line(said, 40)}" is no diagnosis. There are {names}.', "values"
        )
    return str(said)


class OneOfEach(Sequence):
    """A chart of every diagnosis, each made when it is first asked for."""

    def __len__(self) -> int:
        return len(doctor.DIAGNOSES)

    def __getitem__(self, place):
        return (copied(made(doctor.DIAGNOSES[place], 5)),)


diagnose = Exercise(
    chapter=CHAPTER,
    name="diagnose",
    cases=chart_cases,
    points=0,
    use=said_of,
    hints=(
        'Make charts of your own, several seeds of each fault: doctor.chart("stale gradient", 1). '
        "For each fault find the one number that is different from that of a healthy run, in all "
        "of them.",
        "Begin with what can be said of a single number: inputs, units that are active, pictures "
        "that are shared, the frozen layer, rates, the evaluation asked twice. Then the first five "
        "steps: where they point, and whether their lengths are all the same.",
        "What is left differs in how far the layers moved and in the two losses: moved over 10 and "
        "under 0.05; the run's own loss far below the true one; the run's own loss never falling.",
    ),
    think="Which number of this chart is not as in a healthy run?",
    forbid=READY_MADE["diagnose"],
    discriminating=OneOfEach(),
)


def diagnosed(answer, rng, faults) -> None:
    """Mistake where one of these faults, or a healthy run, gets another name."""
    runs = {doctor.HEALTHY: healthy_chart(rng)}
    runs |= {fault: random_chart(rng, fault) for fault in faults}
    for fault, chart in runs.items():
        said = said_of(answer, copied(chart))
        if said != fault:
            words = doctor.opinion(chart, said).words
            raise Mistake(
                f'diagnose(chart) says "{said}" of a run whose loss goes from '
                f"{chart['loss'][0]:.3g} to {chart['loss'][-1]:.3g}. What was measured says "
                f"otherwise. {words}",
                "values",
            )


@diagnose.check("healthy, or a fault that the loss shouts", points=2)
def diagnose_loud(answer, rng):
    diagnosed(answer, rng, LOUD)


@diagnose.check("healthy, or a fault of the data", points=2)
def diagnose_data(answer, rng):
    diagnosed(answer, rng, DATA)


@diagnose.check("healthy, or a fault of the steps", points=2)
def diagnose_steps(answer, rng):
    diagnosed(answer, rng, STEP)


@diagnose.check("healthy, or something that should stand still", points=1)
def diagnose_still(answer, rng):
    diagnosed(answer, rng, STILL)


# --- three patients -----------------------------------------------------------------------


def mixing(rng, labels: np.ndarray) -> np.random.Generator:
    """A generator whose first order of the samples moves a label of another class to some place."""
    while True:
        seed = int(rng.integers(2**32))
        order = np.random.default_rng(seed).permutation(len(labels))
        if not np.array_equal(labels[order], labels):
            return np.random.default_rng(seed)


def run_cases(rng):
    """Samples, labels, parameters, rate, epochs, size of a batch, generator."""

    def draw(n, sizes, lr, epochs, size):
        X, labels = rng.normal(size=(n, sizes[0])), some_labels(rng, n, range(sizes[-1]))
        generator = mixing(rng, labels)
        return X, labels, network(rng, sizes), lr, epochs, size, generator

    X, *rest = draw(8, (3, 4, 2), 0.1, 2, 3)
    return [
        draw(5, (3, 4, 2), 0.2, 1, 5),
        draw(7, (2, 5, 3), 0.1, 1, 3),
        draw(6, (4, 3, 5), 0.3, 3, 6),
        draw(9, (3, 5, 4), 0.1, 2, 4),
        (np.rint(2 * X).astype(int), *rest),
    ]


def in_two(name: str, got) -> tuple[object, object]:
    """(fault, params) as the answer gave it; Mistake where it is no pair."""
    if not isinstance(got, list | tuple) or len(got) != 2:
        raise Mistake(f"{name}(…): needed (fault, params), {got_text(got)}", "type")
    fault, params = got
    if not isinstance(fault, str):
        raise Mistake(f"{name}(…): needed the name of the fault first, {got_text(fault)}", "type")
    return fault, params


def has_bools(value) -> bool:
    if isinstance(value, list | tuple):
        return any(map(has_bools, value))
    return np.asarray(value).dtype.kind == "b"


def mended(answer, X, labels, params, *rest):
    """The parameters that a mended run gives."""
    name = answer.name
    _, got = in_two(name, answer(X, labels, params, *rest))
    sizes = [len(params[0][0]), *(W.shape[1] for W, _ in params)]
    return layers_of(f"{name}(…)", got, sizes)


FIRST_STEP = (
    "Already a single step is not right. Which rows does it take, which labels belong to them, and "
    "at which rate do W and b move?"
)


def later_than(one_step: str, think: str) -> Thought:
    """A thought about a single step, and one about runs of several, where one is right."""

    def thinking(args: tuple, needed, got) -> str:
        X, *_, epochs, size, _ = args
        return one_step if epochs == 1 and size >= len(X) else think

    return thinking


def patient(name: str, fault: str, hints: tuple[str, str, str], think: Thought) -> Exercise:
    """An exercise in which a run is mended, and its fault named."""
    exercise = Exercise(
        chapter=CHAPTER,
        name=name,
        cases=run_cases,
        points=3,
        use=mended,
        hints=hints,
        think=think,
        parts=Each("params", ("W", "b")),
        rtol=1e-4,
        atol=1e-7,
    )

    @exercise.check("names the fault", points=1)
    def named(answer, rng):
        said, params = in_two(name, answer(*run_cases(rng)[0]))
        right_name(name, fault, said)
        if has_bools(params):
            raise Mistake(f"{name}(…): needed params of numbers, got True and False.", "type")

    @exercise.check("a step without a mistake: one batch, one epoch", points=1)
    def one_step(answer, rng):
        compared(exercise, answer, run_cases(rng)[:1])

    return exercise


def compared(exercise: Exercise, answer, cases) -> None:
    for args in cases:
        compare_with_model(exercise, args, exercise.use(answer, *args))


def right_name(name: str, fault: str, said) -> None:
    """Mistake with what speaks against it where a run was given another name."""
    if said == fault:
        return
    if said not in doctor.FAULTS:
        names = ", ".join(f'"{one}"' for one in doctor.FAULTS)
        text = f'{name}: "{one_line(said, 40)}" is no name of a fault. There are {names}.'
        raise Mistake(text, "values")
    words = doctor.opinion(made(fault, 1), said).words
    raise Mistake(
        f'{name} says "{said}". A run on digits with the fault that is in this code speaks '
        f"against it. {words}",
        "values",
    )


first_patient = patient(
    "first_patient",
    "accumulated gradient",
    (
        "Follow the gradient of the second batch: of which samples is what the step takes off?",
        "`total` holds the sum of all gradients since the beginning. Nothing in the loop sets it "
        "back. What should the step take?",
        "Take the sum out: grads alone go into the step, params = [(W - lr * dW, b - lr * db) for "
        '(W, b), (dW, db) in zip(params, grads)]. Return "accumulated gradient" and params.',
    ),
    later_than(
        FIRST_STEP,
        "A single step is right. What does the second one carry along, and which rows are its own?",
    ),
)
second_patient = patient(
    "second_patient",
    "wrong pair of loss and output",
    (
        "What does softmax_cross_entropy_grad want, and what is it given? Look at its first "
        "argument.",
        "It takes logits, and makes the softmax itself. Given probabilities it makes a softmax of "
        "a softmax.",
        "dZ2 = softmax_cross_entropy_grad(H @ W2 + b2, labels[rows]), without the softmax before "
        "it and without its slope behind it. Return "
        '"wrong pair of loss and output" and [(W1, b1), (W2, b2)].',
    ),
    later_than(
        "Which numbers does the loss's gradient expect, and which does it get? And which rows, "
        "which labels and which rate has the step?",
        "A single step is right. Which rows has the next one, and in which order do they come?",
    ),
)
third_patient = patient(
    "third_patient",
    "stale gradient",
    (
        "How often in an epoch is a gradient computed, and how often is a step taken?",
        "The gradient of the first batch is used for all steps of the epoch, though the parameters "
        "have moved and the samples are others. Where does its line belong?",
        "Into the inner loop: grads = class_gradients(X[rows], labels[rows], params), before each "
        'step. Return "stale gradient" and params.',
    ),
    later_than(
        FIRST_STEP,
        "Of which samples, and at which parameters, is the gradient that each step uses?",
    ),
)
