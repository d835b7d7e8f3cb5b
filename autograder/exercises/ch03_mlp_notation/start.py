"""Checks of chapter 3: the random parameters that training starts from."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.wording import call_text
from autograder.exercises.ch03_mlp_notation.counting import CHAPTER
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.networks import Params, layers_of, some_sizes
from autograder.exercises.shared.starts import (
    are_apart,
    follows_rng,
    is_normal,
    kind_of_draw,
    not_yet_drawn,
)

OTHER_SEED = 1943


def drawn_layers(answer, sizes, rng):
    """What of random parameters has to be as the model's: their kind, not their values.

    For each layer: the kind of its weights, its largest bias; then whether the same rng gave the
    same and another one did not.
    """
    params, again, other = (
        layers_of(call_text("init_params", (sizes, g)), answer(sizes, g), sizes)
        for g in (rng, rng, np.random.default_rng(OTHER_SEED))
    )
    kinds = [[*kind_of_draw(W), np.abs(b).max()] for W, b in params]
    are_apart(call_text("init_params", (sizes, rng)), [W for W, _ in params])
    return [np.array(kinds), float(_same(params, again)), float(_same(params, other))]


def _same(one, other) -> bool:
    pairs = zip(one, other, strict=True)
    return all(np.array_equal(a, b) for p, q in pairs for a, b in zip(p, q, strict=True))


def init_cases(rng):
    generators = [np.random.default_rng(int(rng.integers(2**32))) for _ in range(2)]
    wide, narrow = int(rng.integers(280, 320)), int(rng.integers(45, 55))
    return [([wide, 200, 40], generators[0]), ([narrow, 400, 200, 90], generators[1])]


init_params = Exercise(
    chapter=CHAPTER,
    name="init_params",
    cases=init_cases,
    points=0,
    hints=(
        "One layer first, from 3 units to 4: which shape has its W, which its b, and which call of "
        "rng gives normal numbers of that shape?",
        "`rng.normal(mean, standard_deviation, size=(rows, columns))` wants the standard "
        "deviation. It is the square root of the variance.",
        "For each k: W of shape (sizes[k - 1], sizes[k]) with spread np.sqrt(1 / sizes[k - 1]), "
        "and np.zeros(sizes[k]); append the pair to a list.",
    ),
    think="How far do the numbers spread, and what does the spread depend on?",
    forbid=READY_MADE["init_params"],
    use=drawn_layers,
    rtol=0.06,
    atol=0.02,
)


def begun(answer, rng, layers: int) -> tuple[str, list, Params]:
    """A call, its sizes and the parameters that it gave: of the right shapes, near to drawn."""
    sizes = some_sizes(rng, layers, 60, 90)
    call = call_text("init_params", (sizes, rng))
    params = layers_of(call, answer(sizes, rng), sizes)
    for k, (W, _) in enumerate(params, start=1):
        not_yet_drawn(f"{call}: in layer {k} the weights have", W, float(1 / np.sqrt(len(W))))
    return call, sizes, params


@init_params.check("every W and b has the shape that the sizes ask for", points=1)
def init_shapes(answer, rng):
    for layers in (3, 2, 5):
        begun(answer, rng, layers)
        sizes = some_sizes(rng, layers, 2, 9)
        layers_of(call_text("init_params", (sizes, rng)), answer(sizes, rng), sizes)


@init_params.check("the biases begin at zero", points=1)
def init_biases(answer, rng):
    call, _, params = begun(answer, rng, 4)
    for k, (_, b) in enumerate(params, start=1):
        if np.any(b != 0):
            shown = ", ".join(f"{number:.3g}" for number in b[:3])
            raise Mistake(f"{call}: in layer {k} the biases are {shown}, ...; needed are zeros.")


@init_params.check("the weights are normal with mean 0 and variance 1 / n_in", points=2)
def init_spread(answer, rng):
    for sizes, generator in init_cases(rng):
        call = call_text("init_params", (sizes, generator))
        params = layers_of(call, answer(sizes, generator), sizes)
        for k, (W, _) in enumerate(params, start=1):
            need = float(1 / np.sqrt(len(W)))
            thought = (
                f"variance 1/{len(W)} is a standard deviation of {need:.3g}. {init_params.think}"
            )
            begin = f"{call}: in layer {k} the weights have"
            is_normal(begin, W, need, thought, most_mean=0.1 * need + 1e-3, within=0.06)
        are_apart(call, [W for W, _ in params])


@init_params.check("all randomness comes from rng", points=1)
def init_repeats(answer, rng):
    call, sizes, _ = begun(answer, rng, 3)
    seed = int(rng.integers(2**32))

    def draw(generator):
        return layers_of(call, answer(sizes, generator), sizes)

    follows_rng(call, draw, seed, _same, "Does the answer use rng?")
