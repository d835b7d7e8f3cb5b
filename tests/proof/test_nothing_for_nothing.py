"""Points are for work: trivial answers and a memory of many public runs earn none."""

from __future__ import annotations

import types
from collections import Counter
from collections.abc import Callable, Iterator

import numpy as np

from autograder.checking.checks import PURITY
from autograder.checking.wording import call_text
from tests.proof.asking import (
    ALL_THERE_IS,
    FUNCTIONS,
    LONG,
    SLOW,
    calls,
    conversations,
    key,
    leaves,
    model_of,
    points,
    reshaped,
)
from tests.proof.statements import examples

PUBLIC_RUNS = (None, *range(200))
FEW = 20
HIDDEN = (2**200, 2**201 + 7)
SEEDS = (None, 7, 2026, 2**200)

# (exercise, trivial answer): why it earns something all the same
TRIVIAL_AND_YET: dict[tuple[str, str], str] = {
    ("ch12_transfer/first_patient", "what is right for the first example"): "a diagnosis is right",
    ("ch12_transfer/second_patient", "what is right for the first example"): "a diagnosis is right",
    ("ch12_transfer/third_patient", "what is right for the first example"): "a diagnosis is right",
    (
        "ch12_transfer/fixed_training",
        "untouched",
    ): "no epoch: params stay, labels are read",
}

# exercise: (points that a memory earns, why)
MEMORY_AND_YET: dict[str, tuple[float, str]] = {
    "ch03_mlp_notation/output_layer": (2.0, "two of its three tasks have nothing to vary"),
    "ch12_transfer/first_patient": (1.0, "a diagnosis that is right is worth a point"),
    "ch12_transfer/second_patient": (1.0, "a diagnosis that is right is worth a point"),
    "ch12_transfer/third_patient": (1.0, "a diagnosis that is right is worth a point"),
    "ch11_transformer/causal_mask": (4.0, "its one argument is a small number"),
}


def constants() -> Iterator[tuple[str, Callable]]:
    for value in (None, 0, 1, -1, 0.0, 0.5, True, "", [], (), np.zeros(1), [0, 0], (0.0, 0.0)):
        yield f"always {value!r}", lambda *args, value=value: value


def alike(item, args):
    """The first argument, or part of one, that could be taken for this part of a result."""
    same = (leaf for leaf in leaves(args) if np.shape(leaf) == np.shape(item))
    numbers = (leaf for leaf in same if not callable(leaf) and not isinstance(leaf, str))
    return next((leaf for leaf in numbers if not isinstance(leaf, np.random.Generator)), item * 0)


def trivial(exercise) -> Iterator[tuple[str, Callable]]:
    """Answers that one writes without having understood anything."""
    model = model_of(exercise)
    yield from constants()
    first = exercise.public_cases()[0]
    for position in range(len(first)):
        yield f"argument {position} back", lambda *args, p=position: args[p] if p < len(args) else 0
    if exercise.id in LONG:
        return
    shown = model(*first)
    if first:
        yield "what is right for the first example", lambda *args: shown
    for name, fill in FILLS.items():
        yield name, lambda *args, fill=fill: reshaped(model(*args), fill)
    yield "untouched", lambda *args: reshaped(model(*args), lambda item: alike(item, args))
    if isinstance(shown, list | tuple):
        yield "all arguments back", lambda *args: args[: len(shown)]
        yield "arguments back in a list", lambda *args: list(args[: len(shown)])
    generators = [p for p, arg in enumerate(first) if isinstance(arg, np.random.Generator)]
    for p in generators:
        yield (
            "any random numbers",
            lambda *args, p=p: reshaped(
                model(*args), lambda item: args[p].normal(size=np.shape(item))
            ),
        )


FILLS = {
    "zeros of the right shape": lambda item: np.zeros(np.shape(item)),
    "zero where a number is needed": lambda item: np.zeros(np.shape(item)) if np.ndim(item) else 0,
    "ones of the right shape": lambda item: np.ones(np.shape(item)),
    "halves of the right shape": lambda item: np.full(np.shape(item), 0.5),
    "small numbers of the right shape": lambda item: np.full(np.shape(item), 1e-3),
    "counting up": lambda item: np.arange(np.size(item), dtype=float).reshape(np.shape(item)),
}


def test_a_trivial_answer_earns_nothing(function_exercise):
    exercise = function_exercise
    findings = []
    for name, function in trivial(exercise):
        earned = max(points(exercise, function, seed) for seed in (None, 7))
        if earned and (exercise.id, name) not in TRIVIAL_AND_YET:
            findings.append(f"{exercise.id}: {name} earns {earned:g}")
    assert not findings, "\n".join(findings)


def test_what_earns_something_all_the_same_is_a_trivial_answer_of_an_exercise():
    named = {(exercise.id, name) for exercise in FUNCTIONS for name, _ in trivial(exercise)}
    assert set(TRIVIAL_AND_YET) <= named


def kind(value):
    """What two arguments have in common that look alike."""
    if isinstance(value, list | tuple):
        return tuple(kind(item) for item in value)
    return np.shape(value) if isinstance(value, np.ndarray | int | float) else type(value).__name__


def remembering(exercise) -> Callable:
    """An answer that has seen two hundred public runs and computes nothing.

    Twenty where no call of one run came in another, but for those that every run makes: numbers
    drawn from so many do not come again.
    """
    known, likely = {}, {}
    met: Counter = Counter()
    for number, seed in enumerate(PUBLIC_RUNS[:10] if exercise.id in SLOW else PUBLIC_RUNS):
        if number == FEW and not any(1 < times < FEW for times in met.values()):
            break
        here = set()
        for _, asked in conversations(exercise, seed, but=PURITY):
            for args, value in asked:
                known[key(args)] = likely[kind(args)] = likely[()] = value
                here.add(key(args))
        met.update(here)

    def reciting(*args):
        return known.get(key(args), likely.get(kind(args), likely[()]))

    return reciting


def test_a_memory_of_200_public_runs_earns_nothing(function_exercise):
    exercise = function_exercise
    if exercise.id in ALL_THERE_IS | LONG:
        return
    reciting = remembering(exercise)
    most, _ = MEMORY_AND_YET.get(exercise.id, (0.0, ""))
    earned = [points(exercise, reciting, seed) for seed in HIDDEN]
    findings = [f"earns {some:g}" for some in earned if some > most]
    assert not findings, "\n".join(findings)


def without_chance(args: tuple) -> tuple:
    return tuple(arg for arg in args if not isinstance(arg, np.random.Generator))


def test_hidden_cases_differ_from_visible_ones(exercise):
    if exercise.id in ALL_THERE_IS | LONG or exercise.objects:
        return
    shown = {key(without_chance(args)) for args in [*exercise.examples, *examples(exercise)]}
    seen = {key(args) for asked in calls(exercise.id, None).values() for args in asked}
    findings = set()
    for seed in SEEDS[1:]:
        for name, asked in calls(exercise.id, seed).items():
            hidden = [args for args in asked if key(without_chance(args)) not in shown]
            if not hidden:
                findings.add(f'"{name}" asks nothing that is not known')
            for args in hidden:
                if key(args) in seen:
                    findings.add(f'"{name}" asks {call_text(exercise.name, args)} again')
    findings = sorted(findings)
    assert not findings, "\n".join(findings)


def given_functions(exercise) -> Iterator[types.FunctionType]:
    """The course's own functions that the exercise's checks give to an answer."""
    for asked in calls(exercise.id, None).values():
        for arg in (arg for args in asked for arg in args):
            function = getattr(arg, "__wrapped__", arg)  # as an answer is handed it
            own = getattr(function, "__module__", "").startswith("autograder.")
            if own and isinstance(function, types.FunctionType):
                yield function


def test_an_answer_cannot_reach_what_a_function_that_it_is_given_keeps(function_exercise):
    """A default is an argument: by its name an answer would put another list in its place."""
    if function_exercise.id in LONG:
        return
    for function in given_functions(function_exercise):
        assert function.__defaults__ is function.__kwdefaults__ is None, function.__qualname__
