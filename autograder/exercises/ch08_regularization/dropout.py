"""Chapter 8: neurons that sit out, told by their shares, and the way back past them."""

from __future__ import annotations

import copy

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.gradient_doctor import Facts
from autograder.checking.questions import compare_with_model, needed
from autograder.checking.values import got_text
from autograder.checking.wording import call_text
from autograder.exercises.ch08_regularization.common import CHAPTER, SIGMAS, seeded
from autograder.exercises.shared.called import not_a_list
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.gradients import examined
from autograder.exercises.shared.networks import network
from autograder.exercises.shared.starts import follows_rng

# --- dropout_mask -------------------------------------------------------------------------

LARGE, MANY = (200, 150), (30_000,)
OTHER_SEED = 1962
CLOSE = 1e-4  # of an entry to 1 / (1 - p): float32 passes


def mask_of(answer, shape, p, rng) -> np.ndarray:
    """One mask of the answer; Mistake where it is no array of numbers of that shape."""
    got, call = answer(shape, p, rng), call_text("dropout_mask", (shape, p, rng))
    not_a_list(call, got)
    mask = np.asarray(got)
    if got is None or mask.dtype.kind not in "iuf":
        kind = "got True and False." if mask.dtype.kind == "b" else got_text(got)
        raise Mistake(f"{call}: needed an array of numbers, {kind}", "type")
    if mask.shape != tuple(shape):
        raise Mistake(f"{call}: needed shape {tuple(shape)}, got {mask.shape}.", "shape")
    if not np.isfinite(mask).all():
        raise Mistake(f"{call}: some entries are not finite numbers.", "finite")
    return mask.astype(float)


def looks(answer, shape, p, rng) -> np.ndarray:
    """What all right masks have in common: sizes of what is kept, shares, how many lines differ.

    Then whether all lines have just as many zeros, whether the same rng gave the same and another
    one did not.
    """
    another = np.random.default_rng([OTHER_SEED, int(copy.deepcopy(rng).integers(2**32))])
    generators = (rng, rng, another)
    mask, again, other = (mask_of(answer, shape, p, g) for g in generators)
    nonzero = mask[mask != 0]
    sizes = [nonzero.min(), nonzero.max()] if nonzero.size else [0.0, 0.0]
    lines = [len(np.unique(mask > 0, axis=k)) / mask.shape[k] for k in range(mask.ndim)]
    same = [float(np.array_equal(mask, x)) for x in (again, other)]
    even = [float(np.std(np.mean(mask == 0, axis=k)) < 1e-6) for k in range(mask.ndim)]
    return np.array([*sizes, np.mean(mask == 0), *lines, *even, *same])


def mask_cases(rng):
    """Large enough that shares tell, and p on both sides of one half."""
    return [(LARGE, p, seeded(rng)) for p in (0.25, 0.7)]


dropout_mask = Exercise(
    chapter=CHAPTER,
    name="dropout_mask",
    cases=mask_cases,
    points=0,
    use=looks,
    hints=(
        "rng.random(shape) gives numbers that are evenly spread between 0 and 1. What share of "
        "them lies below p?",
        "An entry is dropped where its number lies below p, and kept where it does not. What is "
        "kept grows: if a quarter is dropped, by what do the other three quarters have to be "
        "multiplied, so that the sum stays on average?",
        "(rng.random(shape) >= p) / (1 - p).",
    ),
    think="p is the share that is dropped. How large is what is kept, so that the mean is 1?",
    forbid=READY_MADE["dropout_mask"],
    rtol=0.02,
    atol=0.03,
)


def is_a_mask(call: str, mask: np.ndarray, p: float) -> None:
    """Mistake unless there is 0, there is 1 / (1 - p), and nothing else."""
    need, values = 1 / (1 - p), np.unique(mask)
    nonzero = values[values != 0]
    if not nonzero.size or (np.abs(nonzero - need) > CLOSE * need).any():
        values_text = ", ".join(f"{value:.4g}" for value in values[:4])
        more = " and others" if len(values) > 4 else ""
        raise Mistake(
            f"{call}: the entries are {values_text}{more}. With p = {p:g} they should be 0 and "
            f"1 / (1 - p), which is {need:.4g}. {dropout_mask.think}",
            "values",
        )
    if len(nonzero) == len(values):
        raise Mistake(f"{call}: no entry is 0, so nothing is dropped.", "values")


def share_dropped(call: str, mask: np.ndarray, p: float) -> None:
    """Mistake unless about the share p is 0."""
    share = np.mean(mask == 0)
    if abs(share - p) > SIGMAS * np.sqrt(p * (1 - p) / mask.size):
        turned = abs(share - p) > abs(share - (1 - p))
        asked = "Is p the share that is kept, or dropped?" if turned else (
            "Is each entry 0 with probability p, by a draw of its own?"
        )  # fmt: skip
        raise Mistake(
            f"{call}: of {mask.size:,} entries {100 * share:.1f} in 100 are 0; with p = {p:g} it "
            f"should be about {100 * p:g} in 100. {asked}",
            "values",
        )


def mask_with_call(answer, rng, shape, p) -> tuple[str, np.ndarray]:
    generator = seeded(rng)
    call = call_text("dropout_mask", (shape, p, generator))
    return call, mask_of(answer, shape, p, generator)


@dropout_mask.check("entries are 0 or 1/(1 - p), in the shape that is asked for", points=2)
def entries_right(answer, rng):
    for shape, p in (((40, 30), 0.5), ((300,), 0.2), ((5, 8, 70), 0.75), ((20, 250), 0.1)):
        call, mask = mask_with_call(answer, rng, shape, p)
        is_a_mask(call, mask, p)
    call, mask = mask_with_call(answer, rng, (4, 3), 0.0)
    if np.any(np.abs(mask - 1) > CLOSE):
        raise Mistake(f"{call}: with p = 0 every entry is 1; some are not.", "values")


@dropout_mask.check("the share p is dropped", points=2)
def share_right(answer, rng):
    for p in (0.1, 0.5, 0.8):
        call, mask = mask_with_call(answer, rng, MANY, p)
        share_dropped(call, mask, p)


@dropout_mask.check("each entry is drawn by itself", points=1)
def independent(answer, rng):
    for p in (0.3, 0.5):
        call, mask = mask_with_call(answer, rng, LARGE, p)
        share_dropped(call, mask, p)
        for axis, name in enumerate(("row", "column")):
            apart(call, (mask == 0) - p, p, axis, name)
        not_repeated(call, (mask == 0) - p, p)
    counts = {int(np.sum(mask_with_call(answer, rng, LARGE, 0.5)[1] == 0)) for _ in range(4)}
    if len(counts) == 1:
        raise Mistake(
            f"{call}: four masks, and each has exactly {counts.pop():,} zeros. Chance counts "
            "less evenly: does each entry decide for itself?",
            "values",
        )


def apart(call: str, off: np.ndarray, p: float, axis: int, name: str) -> None:
    """Mistake where entries along an axis tell something about each other.

    off (R, C): 1 - p where dropped, else -p; each with variance p (1 - p) when drawn by itself.
    """
    lines, variance = off if axis == 0 else off.T, p * (1 - p)
    sums = np.sum(lines, axis=1) ** 2 / (lines.shape[1] * variance)  # mean 1, variance about 2
    far = (np.mean(sums) - 1) / np.sqrt(2 / len(lines))
    beside = np.mean(lines[:, 1:] * lines[:, :-1]) / variance * np.sqrt(lines[:, 1:].size)
    if far > 1.5 * SIGMAS or abs(beside) > SIGMAS:
        raise Mistake(
            f"{call}: within a {name} the entries are dropped together. Is each of them drawn by "
            "itself?",
            "values",
        )
    if far < -SIGMAS:
        raise Mistake(
            f"{call}: every {name} has nearly the same number of zeros, more evenly than chance "
            "would have it. Does each entry decide for itself?",
            "values",
        )


def not_repeated(call: str, off: np.ndarray, p: float) -> None:
    """Mistake where entries tell something about those that come so many places later."""
    waves = np.abs(np.fft.rfft(off.ravel())) ** 2
    alike = np.fft.irfft(waves, off.size)[1:] / (p * (1 - p) * np.sqrt(off.size))  # spread 1 each
    if np.abs(alike).max() > 1.5 * SIGMAS:
        raise Mistake(
            f"{call}: entries repeat others, {1 + int(np.abs(alike).argmax()):,} places before "
            "them when read row by row. Is each of them drawn by itself?",
            "values",
        )


@dropout_mask.check("takes all randomness from rng", points=1)
def randomness(answer, rng):
    shape, p, seed = (30, 50), 0.4, int(rng.integers(2**32))
    call = call_text("dropout_mask", (shape, p, np.random.default_rng(seed)))
    is_a_mask(call, mask_of(answer, shape, p, np.random.default_rng(seed)), p)
    follows_rng(
        call, lambda g: mask_of(answer, shape, p, g), seed, np.array_equal,
        "Is there a generator, or a seed, in your function that was not given to it?",
    )  # fmt: skip


# --- fixed_dropout_gradients --------------------------------------------------------------

NAMES = ("dW1", "db1", "dW2", "db2")
SIZES = ((6, (3, 5, 2)), (4, (2, 7, 3)))  # samples, and units of the layers


def step(rng, n: int, sizes, p: float, l2: float):
    """Inputs, targets and a network of which every hidden neuron is awake for some samples."""
    X, Y = rng.normal(size=(n, sizes[0])), rng.normal(size=(n, sizes[2]))
    (W1, _), second = network(rng, sizes)
    return X, Y, [(W1, rng.uniform(0.5, 1.5, size=sizes[1])), second], p, l2, seeded(rng)


def step_cases(rng):
    """The last two hold whole numbers; of the first, each shows one of the planted bugs."""
    drawn_steps = [
        step(rng, *SIZES[0], 0.5, 0.0),
        step(rng, *SIZES[0], 0.25, 0.0),
        step(rng, *SIZES[1], 0.5, 0.5),
        step(rng, *SIZES[1], 0.7, 0.25),
    ]
    X, Y, *rest = step(rng, *SIZES[0], 0.25, 0.5)
    whole = (np.rint(3 * X).astype(int), np.rint(3 * Y).astype(int), *rest)
    return [*drawn_steps, step(rng, *SIZES[1], 0.0, 0.5), whole]


fixed_dropout_gradients = Exercise(
    chapter=CHAPTER,
    name="fixed_dropout_gradients",
    cases=step_cases,
    points=0,
    hints=(
        "Four things have to change. Two are about the mask: how large is what is kept, and which "
        "neurons were awake when the outputs were computed? Two are about l2.",
        "Draw once, keep the mask, and multiply by it on the way back as on the way there. What "
        "is kept is divided by 1 - p. The penalty is one on weights, and w² has the slope 2w.",
        "mask = np.where(rng.random(Z.shape) < p, 0, 1 / (1 - p)); H = relu(Z) * mask; on the way "
        "back dZ = dH * mask * (Z > 0). 2 * l2 * W for both W, nothing for both b.",
    ),
    think="Which of the four lines is the first one that is still wrong?",
    forbid=READY_MADE["fixed_dropout_gradients"],
    atol=1e-7,
)


def loss_of(args):
    """The loss of this step, as a function of [W1, b1, W2, b2]: the mask stays the one drawn."""
    X, Y, params, p, l2, rng = args
    n, hidden = len(X), len(params[0][1])
    drops = np.random.default_rng()
    drops.bit_generator.state = rng.bit_generator.state
    mask = np.where(drops.random((n, hidden)) < p, 0, 1 / (1 - p))

    def loss(parts):
        W1, b1, W2, b2 = parts
        out = (np.maximum(X @ W1 + b1, 0) * mask) @ W2 + b2
        return 0.5 * np.sum((out - Y) ** 2) / n + l2 * (np.sum(W1**2) + np.sum(W2**2))

    return loss


def parts_of(args, got) -> list:
    """The four arrays; Mistake where they do not come as two pairs."""
    pairs = isinstance(got, list | tuple) and len(got) == 2
    if not pairs or any(not isinstance(pair, list | tuple) or len(pair) != 2 for pair in got):
        call = call_text("fixed_dropout_gradients", args)
        raise Mistake(f"{call}: needed [(dW1, db1), (dW2, db2)], {got_text(got)}", "type")
    return [array for pair in got for array in pair]


def part_is_right(answer, args, name: str) -> None:
    """Raises Mistake where one of the four is not the model's, whatever the others are."""
    got, place = parts_of(args, answer(*args)), NAMES.index(name)
    model = [array for pair in needed(fixed_dropout_gradients, args) for array in pair]
    where = f"{call_text('fixed_dropout_gradients', args)}: {name}: "
    compare(model[place], got[place], 1e-4, 1e-7, where)


@fixed_dropout_gradients.check("the way back meets the mask of the way there", points=1)
def same_mask(answer, rng):
    """With p = ½ dividing by p is right, and there is no penalty."""
    for sizes in SIZES:
        args = step(rng, *sizes, 0.5, 0.0)
        compare_with_model(fixed_dropout_gradients, args, answer(*args))


@fixed_dropout_gradients.check("what is kept is divided by 1 - p", points=1)
def kept_is_scaled(answer, rng):
    """The last layer's gradient does not hang on the mask of the way back."""
    for sizes, p in zip(SIZES, (0.25, 0.7), strict=True):
        part_is_right(answer, step(rng, *sizes, p, 0.0), "dW2")


@fixed_dropout_gradients.check("biases are not penalized", points=1)
def free_biases(answer, rng):
    for sizes in SIZES:
        part_is_right(answer, step(rng, *sizes, 0.5, 0.5), "db2")


@fixed_dropout_gradients.check("the slope of l2·w² has its 2", points=1)
def slope_of_the_square(answer, rng):
    for sizes in SIZES:
        part_is_right(answer, step(rng, *sizes, 0.5, 0.5), "dW2")


@fixed_dropout_gradients.check("agrees with the slopes of the loss", points=2)
def dropout_slopes(answer, rng):
    for args in step_cases(rng):
        params = [array for pair in args[2] for array in pair]
        facts = Facts(list(NAMES), {"samples": len(args[0])}, per_layer=2, square=True)
        got = parts_of(args, answer(*args))
        examined(fixed_dropout_gradients, args, loss_of(args), params, got, facts)
