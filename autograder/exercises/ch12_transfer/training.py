"""Chapter 12: training with a frozen part, mended; and the challenge, turned digits."""

from __future__ import annotations

from functools import cache
from weakref import WeakKeyDictionary

import numpy as np

from autograder.base.answers import Answer
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model
from autograder.checking.values import got_text, shape_of
from autograder.exercises.ch12_transfer.common import CHAPTER, some_labels
from autograder.exercises.shared.digit_networks import (
    MOST_LAYERS,
    MOST_UNITS,
    flat,
    not_finite,
    shapes,
    turned,
    way_of_guessing,
)
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.gradients import parts_are_right
from autograder.exercises.shared.levels import add_levels
from autograder.exercises.shared.networks import Params, layers_of, network
from autograder.exercises.shared.whole import or_cut_off
from autograder.sandbox.limits import WHOLE_NETWORKS
from nnlab.datasets import digits_split
from nnlab.measures import accuracy
from nnlab.transfer import few_of_each, old_network, read, standardize, turned_digits

# --- fixed_training -----------------------------------------------------------------------


def training_case(rng, n, m, sizes, frozen, lr, epochs, size):
    """The arguments of a run; the new samples lie elsewhere than the old ones."""
    X, y = 2 * rng.normal(size=(n, sizes[0])) + 1, some_labels(rng, n, range(sizes[-1]))
    X_new, params = 3 * rng.normal(size=(m, sizes[0])) - 1, network(rng, sizes)
    generator = np.random.default_rng(int(rng.integers(2**32)))
    return X, y, X_new, params, frozen, lr, epochs, size, generator


def below_zero(X, y, X_new, params, *rest):
    """The same run with all scores far below 0: what softmax gives does not change."""
    *hidden, (W, b) = params
    return X, y, X_new, [*hidden, (W, b - 30)], *rest


def training_cases(rng):
    X, y, X_new, *rest = training_case(rng, 8, 5, (3, 4, 2), 1, 0.2, 2, 3)
    return [
        below_zero(*training_case(rng, 7, 40, (3, 5, 4), 1, 0.2, 1, 7)),
        training_case(rng, 9, 6, (2, 4, 3), 1, 0.1, 2, 4),
        training_case(rng, 8, 11, (4, 5, 3, 2), 2, 0.2, 3, 3),
        (np.rint(X).astype(int), y, np.rint(X_new).astype(int), *rest),
    ]


fixed_training = Exercise(
    chapter=CHAPTER,
    name="fixed_training",
    cases=training_cases,
    points=2,
    whole=("labels",),
    hints=(
        "Four lines have to change. Go from the top: of which samples are mean and deviation "
        "those? After the shuffle, does every row still have its own label?",
        "X and y have to be put into the same order. The step has to leave out the first `frozen` "
        "layers. And the line that halves the rate stands one loop too deep.",
        "standardize(X, X_new); X[rows] with y[rows], rows taken from one permutation; "
        "frozen_step(params, grads, frozen, lr); lr = lr / 2 after the inner loop.",
    ),
    think=or_cut_off("Which of the four lines is the first one that is still wrong?"),
)


def scaling_shows(X, X_new, params) -> bool:
    """Whether three ways to scale X_new lead to labels of which no two are the same."""
    ways = standardize(X, X_new)[1], standardize(np.vstack([X, X_new]), X_new)[1], X_new
    return len({read(scaled, params).tobytes() for scaled in ways}) == len(ways)


@fixed_training.check("new samples do not change the scaling", points=1)
def training_scales(answer, rng):
    args = training_case(rng, 8, 60, (3, 5, 4), 0, 0.1, 0, 8)
    while not scaling_shows(args[0], args[2], args[3]):
        args = training_case(rng, 8, 60, (3, 5, 4), 0, 0.1, 0, 8)
    compare_with_model(fixed_training, args, answer(*args))


def alone(rng, sizes, frozen, epochs, size, one_label):
    """A run in which the new samples are the old ones twice, so that the scaling cannot show."""
    X, y, _, *rest = training_case(rng, 8, 1, sizes, frozen, 0.3, epochs, size)
    return X, np.full_like(y, 1) if one_label else y, np.vstack([X, X]), *rest


def trained_alike(answer, args) -> None:
    """Mistake unless params are right; labels of so few samples would show a fault by chance."""
    parts_are_right(fixed_training, args, answer(*args), ("params", "labels"), ("params",))


@fixed_training.check("every row keeps its label", points=1)
def training_keeps_labels(answer, rng):
    trained_alike(answer, alone(rng, (3, 5, 4), 0, 2, 8, one_label=False))


@fixed_training.check("frozen layers stay where they are", points=1)
def training_freezes(answer, rng):
    for frozen in (1, 2):
        trained_alike(answer, alone(rng, (3, 5, 4, 2), frozen, 2, 8, one_label=True))


@fixed_training.check("the rate is halved after each epoch", points=1)
def training_halves(answer, rng):
    trained_alike(answer, alone(rng, (3, 5, 4), 0, 3, 3, one_label=True))


# --- transfer_digits ----------------------------------------------------------------------

DRAWS, EACH, DEGREES = 5, 3, 20.0
CALL = "transfer_digits(params, X, y, rng)"
THINK = "What does the old network know that thirty digits cannot teach, and what must it unlearn?"


@cache
def turned_parts():
    """Digits to draw from and digits kept aside, all turned: ((X, y), (X, y))."""
    return tuple((turned_digits(X, DEGREES), y) for X, y in digits_split())


def few(rng) -> tuple:
    """The arguments of a call: the old network, three turned digits of each class."""
    (X, y), _ = turned_parts()
    chosen = few_of_each(y, EACH, rng)
    return old_network(), X[chosen], y[chosen], np.random.default_rng(int(rng.integers(2**32)))


def network_of(got) -> Params:
    """Layers that read digits; else Mistake."""
    if not isinstance(got, list | tuple) or not got:
        raise Mistake(f"{CALL}: needed a list of pairs (W, b), {got_text(got)}", "type")
    try:
        widths = [(shape_of(W) or ())[1] for W, _ in got[: MOST_LAYERS + 1]]
    except (TypeError, ValueError, IndexError):
        text = f"{CALL}: needed a list of pairs (W, b), W (D, H); an entry is something else."
        raise Mistake(text, "type") from None
    if len(widths) > MOST_LAYERS or max(widths) > MOST_UNITS:
        raise Mistake(f"{CALL}: the network is larger than digits need.", "shape")
    return layers_of(CALL, got, [64, *widths[:-1], 10])


def share_read(answer, rng) -> float:
    """Mean share of turned digits kept aside that are read, over draws of thirty digits."""
    _, (X, y) = turned_parts()
    shares = []
    for _ in range(DRAWS):
        params = network_of(answer(*few(rng)))
        with np.errstate(all="ignore"):
            shares.append(accuracy(y, read(X, params)))
    return float(np.mean(shares))


def kind_of_answer(answer: Answer, params, X, y, rng) -> str:
    """In a few words what came: the same for all that read most of the digits."""
    if answer not in _kinds:
        _kinds[answer] = _kind_of(answer(params, X, y, rng), params)
    return _kinds[answer]


_kinds: WeakKeyDictionary[Answer, str] = WeakKeyDictionary()


def _kind_of(got, params) -> str:
    for words, looks in LOOKS.items():
        if isinstance(got, list | tuple) and looks(got):
            return words
    network = network_of(got)
    _, (X, y) = turned_parts()
    with np.errstate(all="ignore"):
        said = read(X, network)
    if all(map(_same, params, network)):
        return "untouched"
    return "reads" if accuracy(y, said) > 0.5 else way_of_guessing(network, said, y)


def _same(one, other) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


LOOKS = {
    "flat": flat,
    "last layer only": lambda got: shapes(got) == [(32, 10)],
    "not finite": not_finite,
    "turned": turned,
}

transfer_digits = Exercise(
    chapter=CHAPTER,
    name="transfer_digits",
    cases=lambda rng: [few(rng)],
    points=0,
    use=kind_of_answer,
    always="reads",
    hints=(
        "Four ways stand in this chapter: leave it alone, begin anew, freeze, let everything move. "
        "At 20° and three digits of each class, which one read the most?",
        "The classes are the same ten: the old last layer knows them. A new random one would first "
        "send noise through everything below it.",
        "fit(params, X, y, lr=0.003, steps=300), from nnlab.transfer, reads about 87 % on average.",
    ),
    think=THINK,
    forbid=READY_MADE["transfer_digits"],
    limits={"wall": 40.0, **WHOLE_NETWORKS},
)


def message(share: str, least: str) -> str:
    return (
        f"{CALL}: over {DRAWS} draws your network reads {share} of the turned digits kept aside; "
        f"{least} are needed. {THINK}"
    )


add_levels(
    transfer_digits,
    share_read,
    message,
    ("reads at least 80 % of turned digits kept aside", 1, 0.80),
    ("reads at least 83 % of turned digits kept aside", 3, 0.83),
)
