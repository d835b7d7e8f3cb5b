"""Chapter 9: the challenge, a network that reads digits anywhere in a frame.

Measured here, with nnlab's convolution, on the digits kept aside at places that are drawn from the
seed of the checks. nnlab contains the pictures, so this tells whether a network reads digits it
may have seen at other places, and cannot tell whether its maker kept them aside.
"""

from __future__ import annotations

import numpy as np

from autograder.base.answers import Answer
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.values import got_text, kind_of, real_array, shape_of, shape_text
from autograder.exercises.ch09_convolution.common import CHAPTER
from autograder.exercises.shared.digit_networks import flat, way_of_guessing
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.levels import add_levels
from autograder.exercises.shared.once import once
from autograder.sandbox.limits import WHOLE_NETWORKS
from nnlab.convolution import conv_forward, global_average, max_pool
from nnlab.datasets import digits_split, placed, wandering

PLACES, SIDE, CHUNK = 2, 16, 120
CALL = "train_wanderers()"
MOST_LAYERS, MOST_SIDE, MOST_KERNELS = 3, 5, 32  # the checks compute with them
THINK = "How much does it read at the places that it learned from, and how much at others?"
Network = list[tuple[np.ndarray, np.ndarray]]


def network_of(got) -> Network:
    """Its layers, if they are a network for frames; else Mistake."""
    if not isinstance(got, list | tuple) or not got:
        raise Mistake(f"{CALL}: needed a list [(K, b), ..., (W, b)], {got_text(got)}", "type")
    if flat(got):
        text = f"{CALL}: needed a list of pairs (K, b), got the arrays one after the other."
        raise Mistake(text, "type")
    if not 2 <= len(got) <= MOST_LAYERS + 1:
        raise Mistake(
            f"{CALL}: needed one to {MOST_LAYERS} convolutions and one dense layer, got "
            f"{len(got)} layers in all.",
            "shape",
        )
    layers, channels, side = [], 1, SIDE
    for number, pair in enumerate(got[:-1], start=1):
        K, b = _pair(f"{CALL}: convolution {number}", pair)
        channels = _kernels(f"{CALL}: convolution {number}", K, b, channels)
        layers.append((K, b))
        side //= 2
    W, b = _pair(f"{CALL}: the last layer", got[-1])
    rows = sorted({channels, side * side * channels})
    if W.shape not in [(r, 10) for r in rows] or b.shape != (10,):
        raise Mistake(
            f"{CALL}: the last layer needed W of shape ({' or '.join(map(str, rows))}, 10) and b "
            f"of shape (10,), got {shape_text(W.shape)} and {shape_text(b.shape)}.",
            "shape",
        )
    return [*layers, (W, b)]


def _pair(where: str, pair) -> tuple[np.ndarray, np.ndarray]:
    if not isinstance(pair, list | tuple) or len(pair) != 2:
        raise Mistake(f"{where} needed a pair of arrays, got {kind_of(pair)}.", "type")
    return _array(where, pair[0]), _array(where, pair[1])


def _array(where: str, value) -> np.ndarray:
    shape = shape_of(value)
    if shape is None or not isinstance(value, np.ndarray | list | tuple):
        raise Mistake(f"{where} needed arrays, got {kind_of(value)}.", "type")
    try:
        array = real_array(value)
    except (TypeError, ValueError):
        raise Mistake(f"{where} needed numbers, got {kind_of(value)}.", "type") from None
    if not np.isfinite(array).all():
        raise Mistake(f"{where} has a number that is not finite.", "finite")
    return array


def _kernels(where: str, K: np.ndarray, b: np.ndarray, channels: int) -> int:
    """The number of kernels; Mistake where they do not fit."""
    fits = K.ndim == 4 and K.shape[0] == K.shape[1] and K.shape[2] == channels
    if not fits or K.shape[0] % 2 == 0 or b.shape != K.shape[3:]:
        raise Mistake(
            f"{where} needed K of shape (k, k, {channels}, O) with odd k and b of shape (O,), got "
            f"{shape_text(K.shape)} and {shape_text(b.shape)}.",
            "shape",
        )
    if K.shape[0] > MOST_SIDE or K.shape[3] > MOST_KERNELS:
        raise Mistake(
            f"{where} needed k of at most {MOST_SIDE} and at most {MOST_KERNELS} kernels, got "
            f"{shape_text(K.shape)}.",
            "shape",
        )
    return K.shape[3]


def relu(Z):
    return np.maximum(Z, 0)


def scores(frames, params: Network, bend=relu, order=(0, 1, 2, 3)) -> np.ndarray:
    """The ten outputs for each frame. bend: after a convolution. order: of the axes before they
    are laid flat."""
    parts = []
    with np.errstate(all="ignore"):
        for start in range(0, len(frames), CHUNK):
            A = frames[start : start + CHUNK]
            for K, b in params[:-1]:
                A = max_pool(bend(conv_forward(A, K, b, K.shape[0] // 2)), 2)
            W, b = params[-1]
            flat = A.transpose(order).reshape(len(A), -1)
            parts.append((global_average(A) if len(W) == A.shape[3] else flat) @ W + b)
    return np.concatenate(parts)


def share_read(frames, labels, params: Network, **how) -> float:
    """Share of frames whose largest output is their digit."""
    return float(np.mean(scores(frames, params, **how).argmax(axis=1) == labels))


def kind_of_answer(answer: Answer) -> str:
    """In a few words what kind of network came: the same for all that read well."""
    got = once(answer)
    for words, looks in LOOKS.items():
        if looks(got):
            return words
    params = network_of(got)
    _, (X, labels) = digits_split()
    frames = wandering(X, SIDE, np.random.default_rng(1))
    share = share_read(frames, labels, params)
    if share >= 0.85:
        return "reads"
    for words, how in HOW.items():
        if share_read(frames, labels, params, **how) >= 0.7:
            return words
    if share_read(16 * frames, labels, params) >= 0.8:
        return "reads gray from 0 to 16"
    if share < 0.5 and share_read(placed(X, SIDE, 4, 4), labels, params) >= 0.85:
        return "reads in the middle"
    if share >= 0.3:
        return "reads many" if share >= 0.6 else "reads some"
    return way_of_guessing(params, scores(frames, params).argmax(axis=1), labels)


HOW: dict[str, dict] = {
    "reads with tanh": {"bend": np.tanh},
    "reads laid flat with channels first": {"order": (0, 3, 1, 2)},
}


def _shapes(got) -> list[tuple[int, ...]]:
    if not isinstance(got, list | tuple):
        return []
    try:
        return [shape_of(pair[0]) or () for pair in got[: MOST_LAYERS + 1]]
    except (TypeError, ValueError, IndexError):
        return []


LOOKS = {
    "flat": lambda got: isinstance(got, list | tuple) and flat(got),
    "kernels first": lambda got: _shapes(got)[:1] != [] and _shapes(got)[0][1:2] == (1,)
    and len(_shapes(got)[0]) == 4 and _shapes(got)[0][2:] != (1, 1),
    "dense": lambda got: _shapes(got) != [] and all(len(shape) == 2 for shape in _shapes(got)),
    "with company": lambda got: len(got) == 2 and isinstance(got[0], list),
}  # fmt: skip

train_wanderers = Exercise(
    chapter=CHAPTER,
    name="train_wanderers",
    cases=lambda rng: [()],
    points=0,
    use=kind_of_answer,
    always="reads",
    hints=(
        "Begin with what the chapter has trained: two convolutions of 3 x 3, a dense layer, Adam "
        "with a rate that falls. At which places do your digits stand, and how often is each seen "
        "at the same one?",
        "wandering(X[rows], 16, rng) in every step gives each digit a new place every time. "
        "LayerPlan makes a step in a millisecond or two, so a thousand steps and more are cheap.",
        "8 and 16 kernels, everything in one row, 1,500 steps of 32 digits at new places, Adam "
        "with a rate from 0.005 to 0 by cosine_schedule: about 92 %.",
    ),
    think=THINK,
    forbid=READY_MADE["train_wanderers"],
    limits={"wall": 90.0, **WHOLE_NETWORKS},
)


def measured(answer, rng) -> float:
    """Share of the digits kept aside that the network reads anywhere in a frame."""
    params = network_of(once(answer))
    _, (X, labels) = digits_split()
    frames = np.concatenate([wandering(X, SIDE, rng) for _ in range(PLACES)])
    return share_read(frames, np.tile(labels, PLACES), params)


def message(share: str, least: str) -> str:
    _, (X, _) = digits_split()
    return (
        f"{CALL}: your network reads {share} of {PLACES * len(X):,} frames with digits kept aside; "
        f"{least} are needed. {THINK}"
    )


add_levels(
    train_wanderers,
    measured,
    message,
    ("a convolutional network for frames that has learned", 1, 0.4),
    ("reads at least 60 % of digits anywhere", 1, 0.6),
    ("reads at least 75 % of digits anywhere", 1, 0.75),
    ("reads at least 85 % of digits anywhere", 2, 0.85),
)
