"""Points are for work: trivial answers and a memory of many public runs earn none."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from autograder.checking.judge import CLEAN
from autograder.checking.wording import call_text
from tests.proof.asking import (
    ALL_THERE_IS,
    FUNCTIONS,
    LONG,
    RANDOM,
    calls,
    conversations,
    key,
    leaves,
    model_of,
    points,
    reshaped,
)
from tests.proof.gaps import judged
from tests.proof.statements import examples

PUBLIC_RUNS = (None, *range(200))
HIDDEN = (2**200, 2**201 + 7)
SEEDS = (None, 7, 2026, 2**200)

# (exercise, trivial answer): why it earns something all the same
TRIVIAL_AND_YET: dict[tuple[str, str], str] = {}

# exercise: (points that a memory earns, why)
MEMORY_AND_YET: dict[str, tuple[float, str]] = {
    "ch03_mlp_notation/output_layer": (2.0, "two of its three tasks have nothing to vary"),
}


def constants() -> Iterator[tuple[str, Callable]]:
    for value in (None, 0, 1, -1, 0.0, 0.5, True, "", [], (), np.zeros(1), [0, 0], (0.0, 0.0)):
        yield f"always {value!r}", lambda *args, value=value: value


def alike(part, args):
    """The first argument, or part of one, that could be taken for this part of a result."""
    same = (leaf for leaf in leaves(args) if np.shape(leaf) == np.shape(part))
    found = (leaf for leaf in same if not callable(leaf) and not isinstance(leaf, str))
    return next((leaf for leaf in found if not isinstance(leaf, np.random.Generator)), part * 0)


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
    yield "untouched", lambda *args: reshaped(model(*args), lambda part: alike(part, args))
    if isinstance(shown, list | tuple):
        yield "all arguments back", lambda *args: args[: len(shown)]
        yield "arguments back in a list", lambda *args: list(args[: len(shown)])
    generators = [p for p, arg in enumerate(first) if isinstance(arg, np.random.Generator)]
    for p in generators:
        yield (
            "any random numbers",
            lambda *args, p=p: reshaped(
                model(*args), lambda part: args[p].normal(size=np.shape(part))
            ),
        )


FILLS = {
    "zeros of the right shape": lambda part: np.zeros(np.shape(part)),
    "zero where a number is needed": lambda part: np.zeros(np.shape(part)) if np.ndim(part) else 0,
    "ones of the right shape": lambda part: np.ones(np.shape(part)),
    "halves of the right shape": lambda part: np.full(np.shape(part), 0.5),
    "small numbers of the right shape": lambda part: np.full(np.shape(part), 1e-3),
    "counting up": lambda part: np.arange(np.size(part), dtype=float).reshape(np.shape(part)),
}


def test_a_trivial_answer_earns_nothing(function_exercise):
    exercise = function_exercise
    found = []
    for name, function in trivial(exercise):
        earned = max(points(exercise, function, seed) for seed in (None, 7))
        if earned and (exercise.id, name) not in TRIVIAL_AND_YET:
            found.append(f"{exercise.id}: {name} earns {earned:g}")
    judged("trivial", exercise.id, found)


def test_what_earns_something_all_the_same_is_a_trivial_answer_of_an_exercise():
    named = {(exercise.id, name) for exercise in FUNCTIONS for name, _ in trivial(exercise)}
    assert set(TRIVIAL_AND_YET) <= named


def kind(value):
    """What two arguments have in common that look alike."""
    if isinstance(value, list | tuple):
        return tuple(kind(part) for part in value)
    return np.shape(value) if isinstance(value, np.ndarray | int | float) else type(value).__name__


def remembering(exercise) -> Callable:
    """An answer that has seen two hundred public runs and computes nothing."""
    known, likely = {}, {}
    runs = PUBLIC_RUNS[:20] if exercise.id in RANDOM else PUBLIC_RUNS  # no generator comes twice
    for seed in runs:
        for name, asked in conversations(exercise, seed):
            for args, value in asked if name != CLEAN else ():
                known[key(args)] = likely[kind(args)] = likely[()] = value

    def reciting(*args):
        return known.get(key(args), likely.get(kind(args), likely[()]))

    return reciting


def test_a_memory_of_200_public_runs_earns_nothing(function_exercise):
    exercise = function_exercise
    if exercise.id in ALL_THERE_IS:
        return
    reciting = remembering(exercise)
    most, _ = MEMORY_AND_YET.get(exercise.id, (0.0, ""))
    earned = [points(exercise, reciting, seed) for seed in HIDDEN]
    judged("memory", exercise.id, [f"earns {some:g}" for some in earned if some > most])


def without_chance(args: tuple) -> tuple:
    return tuple(arg for arg in args if not isinstance(arg, np.random.Generator))


def test_hidden_cases_differ_from_visible_ones(exercise):
    if exercise.id in ALL_THERE_IS or exercise.objects:
        return
    shown = {key(without_chance(args)) for args in [*exercise.examples, *examples(exercise)]}
    seen = {key(args) for asked in calls(exercise.id, None).values() for args in asked}
    found = set()
    for seed in SEEDS[1:]:
        for name, asked in calls(exercise.id, seed).items():
            hidden = [args for args in asked if key(without_chance(args)) not in shown]
            if not hidden:
                found.add(f'"{name}" asks nothing that is not known')
            for args in hidden:
                if key(args) in seen:
                    found.add(f'"{name}" asks {call_text(exercise.name, args)} again')
    judged("hidden", exercise.id, sorted(found))
