"""Chapter 10: the challenge, an LSTM that remembers a symbol for forty steps.

Measured with this project's own LSTM on sequences that are drawn from the seed of the checks.
"""

from __future__ import annotations

import numpy as np

from autograder.base.answers import Answer
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.values import got_text, kind_of, real_array, shape_of, shape_text
from autograder.exercises.ch10_recurrent.common import CHAPTER
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.levels import add_levels
from autograder.exercises.shared.once import once
from autograder.sandbox.limits import WHOLE_NETWORKS
from nnlab.recall import recall
from nnlab.recurrent import lstm_forward

CALL = "train_recall()"
T, SEQUENCES = 40, 2000
MOST = 256  # units
CHUNK = 250  # sequences at once: all states of all gates are kept
PARTS = ("Wx", "Wh", "b", "V", "c")


def params_of(got) -> list[np.ndarray]:
    """(Wx, Wh, b, V, c) as arrays; Mistake where they are no LSTM for this task."""
    if not isinstance(got, list | tuple):
        raise Mistake(f"{CALL}: needed (Wx, Wh, b, V, c), {got_text(got)}", "type")
    if len(got) != len(PARTS):
        raise Mistake(f"{CALL}: needed (Wx, Wh, b, V, c), got {len(got)} values.", "shape")
    shapes = [shape_of(array) or () for array in got]
    H = shapes[1][0] if len(shapes[1]) == 2 else 0
    if not 0 < H <= MOST:
        raise Mistake(f"{CALL}: needed Wh (H, 4H) with H of 1 to {MOST}, got shape "
                      f"{shape_text(shapes[1])}.", "shape")  # fmt: skip
    needed = ((8, 4 * H), (H, 4 * H), (4 * H,), (H, 4), (4,))
    return [_array(*three) for three in zip(PARTS, got, needed, strict=True)]


def _array(name: str, value, shape: tuple[int, ...]) -> np.ndarray:
    its_shape = shape_of(value)
    if its_shape != shape:
        shape_words = shape_text(its_shape) if its_shape is not None else kind_of(value)
        raise Mistake(f"{CALL}: {name} needed shape {shape}, got {shape_words}.", "shape")
    try:
        array = real_array(value)
    except (TypeError, ValueError):
        raise Mistake(f"{CALL}: {name} needed numbers, got {kind_of(value)}.", "type") from None
    if not np.isfinite(array).all():
        raise Mistake(f"{CALL}: {name} has a number that is not finite.", "finite")
    return array


def share_named(params, rng, n: int = SEQUENCES, length: int = T, of=lambda ids, first: first):
    """Share of n sequences whose first symbol, or what `of` gives, has the largest score."""
    Wx, Wh, b, V, c = (np.asarray(array, dtype=np.float32) for array in params)
    ids, first = recall(n, length, rng)
    named = []
    with np.errstate(all="ignore"):
        for start in range(0, n, CHUNK):
            X = np.eye(8, dtype=np.float32)[ids[start : start + CHUNK]]
            zeros = np.zeros((len(X), len(Wh)), np.float32)
            H, _ = lstm_forward(X, zeros, zeros, Wx, Wh, b)
            named.append(np.argmax(H[:, -1] @ V + c, axis=1))
    return float(np.mean(np.concatenate(named) == of(ids, first)))


def turned_blocks(params, order) -> list[np.ndarray]:
    """The same with the blocks of the gates in another order."""
    Wx, Wh, b, V, c = params
    H = len(Wh)

    def turned(W):
        blocks = W.reshape(*W.shape[:-1], 4, H)[..., order, :]
        return blocks.reshape(W.shape)

    return [turned(Wx), turned(Wh), turned(b), V, c]


OTHERS = {"i f o g": [0, 1, 3, 2], "f i g o": [1, 0, 2, 3], "f i o g": [1, 0, 3, 2]}


def kind_of_answer(answer: Answer) -> str:
    """In a few words what kind of network came: the same for all that know the symbol."""
    got = once(answer)
    if isinstance(got, list | tuple) and len(got) == 2:
        return "with company"
    if turned(got):
        return "turned"
    if isinstance(got, list | tuple) and not all(map(finite, got)):
        return "not finite"
    params, rng = params_of(got), np.random.default_rng(20)
    if share_named(params, rng, 500) >= 0.9:
        return "knows"
    for words, order in OTHERS.items():
        # what stands at our place k stands at place order.index(k) of theirs
        if share_named(turned_blocks(params, np.argsort(order)), rng, 500) >= 0.9:
            return f"knows with blocks {words}"
    if share_named(params, rng, 500, 8) >= 0.9:
        return "knows after 8 steps"
    if share_named(params, rng, 500, of=last_of) >= 0.9:
        return "names the last symbol"
    return way_of_guessing(params)


def way_of_guessing(params) -> str:
    """How an LSTM fails that names few symbols, as far as its numbers tell."""
    *_, b, V, c = params
    if not np.any(V):
        return "scores of zeros"
    inputs, forget, _, outputs = np.split(b, 4)
    if np.mean(forget) <= 1:
        elsewhere = max(np.mean(inputs), np.mean(outputs)) > 1
        return "guesses, another gate open" if elsewhere else "guesses, forget gates half closed"
    return "guesses, forget gates open" + ("" if np.any(c) else ", as it was drawn")


def last_of(ids, first):
    """The last symbol, a distractor, counted from 0."""
    return ids[:, -1] - 4


def finite(value) -> bool:
    return not isinstance(value, np.ndarray) or bool(np.isfinite(value).all())


def turned(got) -> bool:
    """Whether Wh has the rows that its columns should be."""
    shape = (shape_of(got[1]) or ()) if isinstance(got, list | tuple) and len(got) == 5 else ()
    return len(shape) == 2 and shape[0] == 4 * shape[1]


THINK = "How far does the gradient reach before the first step of training, and what decides it?"

train_recall = Exercise(
    chapter=CHAPTER,
    name="train_recall",
    cases=lambda rng: [()],
    points=0,
    use=kind_of_answer,
    always="knows",
    hints=(
        "The pieces: recall draws a batch, np.eye(8)[ids] makes it one-hot, lstm_forward gives "
        "the states. The loss sees the last one: its dH is 0 but for the last step.",
        "dZ = (softmax(scores) - one_hot(first, 4)) / N; dV = h.T @ dZ, dc = dZ.sum(axis=0), and "
        "dH[:, -1] = dZ @ V.T goes to lstm_backward. Adam with 0.003, gradients clipped to 1.",
        "32 units, batches of 64, weights normal with variance 1 / fan_in. And let the bias of "
        "the forget gate, b[H:2*H], begin at 3: then about 50 steps are enough.",
    ),
    think=THINK,
    forbid=READY_MADE["train_recall"],
    limits={"wall": 30.0, **WHOLE_NETWORKS},
)


def measured(answer, rng) -> float:
    """Share of the sequences whose first symbol the LSTM names."""
    return share_named(params_of(once(answer)), rng)


def message(share: str, least: str) -> str:
    return (
        f"{CALL}: your LSTM names the first symbol of {share} of {SEQUENCES:,} sequences of {T}; "
        f"{least} are needed, and guessing is right in 25. {THINK}"
    )


add_levels(
    train_recall,
    measured,
    message,
    ("an LSTM that knows more than nothing", 1, 0.4),
    ("names the first symbol in at least 70 %", 1, 0.7),
    ("names the first symbol in at least 95 %", 2, 0.95),
)
