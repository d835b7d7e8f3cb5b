"""Chapter 11: several look-ups side by side, written and repaired."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model
from autograder.checking.wording import call_text
from autograder.exercises.ch11_transformer.common import CHAPTER, decided, normal, some_mask, whole
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.quiet import right_and_quiet
from autograder.exercises.shared.whole import or_cut_off
from nnlab import attention as library

SIZES = ((2, 3, 8, 4), (3, 5, 6, 2), (2, 4, 9, 3), (3, 2, 10, 5))  # N, T, d, heads

# --- split_heads --------------------------------------------------------------------------


def numbered(rng, N, T, d):
    """Entry [n, t, c] ends with the digits n + 1, t and c: where it came from. Single precision
    loses them.
    """
    n, t, c = np.indices((N, T, d))
    return 1000 * int(rng.integers(10**5, 10**6)) + 100 * (n + 1) + 10 * t + c


def of_the_order(args, needed, got) -> str:
    """What stands where another number should."""
    if np.asarray(got).size == args[0].size and np.array_equal(
        np.asarray(got).ravel(), args[0].ravel()
    ):
        return (
            "All numbers stand in memory as they stood before: a reshape alone moves nothing. "
            "Which two axes have to change places?"
        )
    return "Follow one number: which sequence, which place, which column does it come from?"


split_heads = Exercise(
    chapter=CHAPTER,
    name="split_heads",
    examples=[(np.array([[[0, 1, 2, 3], [10, 11, 12, 13], [20, 21, 22, 23]]]), 2)],
    cases=lambda rng: [
        (numbered(rng, 2, 3, 4), 2),
        *((rng.normal(size=size[:3]), size[3]) for size in SIZES),
        (whole(rng, (2, 4, 6))[0], 3),
    ],
    points=2,
    hints=(
        "A column number c belongs to head c // e, and is column c % e there. So the last axis "
        "becomes two: heads and e.",
        "X.reshape(N, T, heads, e) cuts every row into heads. The places still come before the "
        "heads: an exchange of two axes brings (N, heads, T, e).",
        "X.reshape(N, T, heads, d // heads).transpose(0, 2, 1, 3).",
    ),
    think=of_the_order,
    forbid=READY_MADE["split_heads"],
    rtol=0.0,  # numbers only move: large whole ones keep their last digit
)


@split_heads.check("works for one head, one sequence, one column a head", points=1)
def split_of_one(answer, rng):
    for N, T, d, heads in ((2, 3, 5, 1), (1, 4, 6, 3), (3, 2, 4, 4)):
        args = (rng.normal(size=(N, T, d)), heads)
        compare_with_model(split_heads, args, answer(*args))


# --- merge_heads --------------------------------------------------------------------------

merge_heads = Exercise(
    chapter=CHAPTER,
    name="merge_heads",
    cases=lambda rng: [
        (library.split_heads(numbered(rng, 2, 3, 4), 2),),
        *((rng.normal(size=(N, heads, T, d // heads)),) for N, T, d, heads in SIZES),
        (whole(rng, (2, 3, 4, 5))[0],),
    ],
    points=2,
    hints=(
        "In the result a row belongs to one place, and holds what all heads say about it.",
        "First bring the axis of places before that of heads, (N, T, heads, e), then let the last "
        "two become one.",
        "X.transpose(0, 2, 1, 3).reshape(N, T, heads * e).",
    ),
    think=of_the_order,
    forbid=READY_MADE["merge_heads"],
    rtol=0.0,
)


@merge_heads.check("undoes split_heads, one head included", points=1)
def merge_undoes(answer, rng):
    for N, T, d, heads in ((2, 3, 5, 1), (1, 4, 6, 3), (3, 2, 4, 4)):
        args = (library.split_heads(rng.normal(size=(N, T, d)), heads),)
        compare_with_model(merge_heads, args, answer(*args))


# --- multi_head ---------------------------------------------------------------------------


def inputs(rng, size, count, draw=normal):
    """X and `count` matrices for these sizes."""
    N, T, d, _ = size
    return draw(rng, (N, T, d), *[(d, d)] * count)


def gentle(rng, *shapes):
    """Numbers that make scores of the size of 1, so that weights are neither 0 nor 1."""
    return [0.5 * array for array in normal(rng, *shapes)]


def masked(rng, size):
    """Masks of every kind that broadcasts to (N, heads, T, T)."""
    N, T, _, heads = size
    lengths = 1 + rng.permutation(np.arange(N) % T)
    return [
        None,
        np.tri(T, dtype=bool),
        library.padding_mask(lengths, T)[:, None, None, :],
        some_mask(rng, (N, heads, T, T)),
    ]


def multi_head_cases(rng):
    """One small head; then no mask, a causal, a padding, and a full one; the last arrays are
    whole numbers.
    """
    cases: list[tuple] = [(*inputs(rng, (1, 2, 3, 1), 4, gentle), 1, None)]
    for kind, size in enumerate(SIZES):
        cases.append((*inputs(rng, size, 4, gentle), size[3], masked(rng, size)[kind]))
    size = (2, 3, 4, 2)
    return [*cases, (*inputs(rng, size, 4, whole), 2, np.tri(3, dtype=bool))]


def of_heads(args, needed, got) -> str:
    """Whether one head alone is right."""
    *_, heads, mask = args
    if mask is not None:
        return "With a mask. Does it broadcast to (N, heads, T, T), and is True what may look?"
    if heads > 1:
        return "Which columns belong to head 1, by what are its scores divided, and what mixes?"
    return "One head, no mask: look-up, then Wo."


def lowest_inputs(rng) -> tuple[np.ndarray, ...]:
    """X (1, 3, 2), Wq and Wk for one head: every score is the same, hardly above -1000. What is
    put in place of a hidden one has to lie far below.
    """
    X = np.ones((1, 3, 2))
    X[..., 1] = rng.normal(size=3)
    root = np.sqrt(float(rng.uniform(995, 1000)) * np.sqrt(2))
    first = np.array([[1.0, 0.0], [0.0, 0.0]])  # neither looks at the second column of X
    return X, root * first, -root * first


LOWEST = lowest_inputs(np.random.default_rng(seed=11))

multi_head = Exercise(
    chapter=CHAPTER,
    name="multi_head",
    cases=multi_head_cases,
    points=2,
    hints=(
        "Queries, keys and values are X @ Wq, X @ Wk, X @ Wv, each (N, T, d). Your split_heads "
        "brings (N, heads, T, e). What does attention do with these, and what is divided by?",
        "np.matmul and @ work on the last two axes and leave the first two alone: scores are "
        "Q @ K.swapaxes(2, 3) / np.sqrt(e), a softmax along the last axis, and a product with V.",
        "Put -np.inf where the mask is False before the softmax, merge the heads of A @ V with "
        "merge_heads, and multiply by Wo last.",
    ),
    think=or_cut_off(of_heads),
    forbid=READY_MADE["multi_head"],
    atol=1e-5,
    quiet=True,
    discriminating=[
        (np.array([[[30.0], [-30.0]]]), np.array([[30.0]]), *np.ones((3, 1, 1)), 1, None),
        (np.array([[[30.0], [-30.0], [1.0]]]), np.array([[30.0]]), *np.ones((3, 1, 1)), 1, None),
        (*LOWEST, np.eye(2), np.eye(2), 1, np.tri(3, dtype=bool)),
    ],
)


@multi_head.check("masks of every shape that broadcasts", points=2)
def multi_head_masks(answer, rng):
    for size in SIZES[:3]:
        X, *four = inputs(rng, size, 4, gentle)
        for mask in masked(rng, size)[1:]:
            args = (X, *four, size[3], mask)
            compare_with_model(multi_head, args, answer(*args))


@multi_head.check("works for one head, and for heads of one column", points=1)
def multi_head_of_one(answer, rng):
    for size in ((2, 3, 5, 1), (1, 4, 6, 6), (3, 1, 4, 2)):
        args = (*inputs(rng, size, 4, gentle), size[3], None)
        compare_with_model(multi_head, args, answer(*args))


@multi_head.check("nobody looks ahead: later places change nothing before them", points=1)
def multi_head_is_causal(answer, rng):
    size = (2, 5, 6, 3)
    X, *rest = inputs(rng, size, 4, gentle)
    changed = X.copy()
    place = int(rng.integers(2, 5))
    changed[:, place:] += rng.normal(size=changed[:, place:].shape)
    for one in (X, changed):
        args = (one, *rest, 3, np.tri(5, dtype=bool))
        compare_with_model(multi_head, args, answer(*args))


@multi_head.check("finite and quiet for scores up to ±1000", points=1)
def multi_head_is_finite(answer, rng):
    for mask in (None, np.tri(3, dtype=bool)):
        X, Wq, Wk = far_inputs(rng, mask)
        args = (X, Wq, Wk, *normal(rng, (4, 4), (4, 4)), 2, mask)
        right_and_quiet(multi_head, answer, args)
    X, Wq, Wk = lowest_inputs(rng)
    args = (X, Wq, Wk, *normal(rng, (2, 2), (2, 2)), 1, np.tri(3, dtype=bool))
    right_and_quiet(multi_head, answer, args)


def scores_of(X, Wq, Wk, heads: int = 2) -> np.ndarray:
    """(N, heads, T, T)."""
    Q, K = (library.split_heads(X @ W, heads) for W in (Wq, Wk))
    return Q @ K.swapaxes(2, 3) / np.sqrt(Q.shape[-1])


def _hides_the_largest(scores: np.ndarray, mask: np.ndarray) -> bool:
    """Whether some query may not look at a key that is ahead of all others by far."""
    seen = np.where(mask, scores, -np.inf).max(axis=-1)
    return bool(np.max(scores.max(axis=-1) - seen) > 800)


def far_inputs(rng, mask) -> tuple[np.ndarray, ...]:
    """X (2, 3, 4), Wq and Wk for two heads. The score that is largest in size is 900, and not
    -900: its exponential overflows. In every row one is far ahead, but for place 1 of the first
    sequence: its scores are small, so that what they are divided by shows, and the mask. With a
    mask the largest score of some row, by far, is hidden.
    """
    while True:
        X, Wq, Wk = inputs(rng, (2, 3, 4, 2), 2)
        scores = scores_of(X, Wq, Wk)
        Wq *= 900 / scores.flat[np.abs(scores).argmax()]
        X[0, 1] *= 1.5 / np.abs(scores_of(X, Wq, Wk)[0, :, 1]).max()
        raw = scores = scores_of(X, Wq, Wk)
        if mask is not None:
            scores = np.where(mask, raw, -np.inf)
        overflows = scores.max() > 890 and (mask is None or _hides_the_largest(raw, mask))
        scores[:, :, 0] = scores[:, :, 0] if mask is None else [0, 900, 0]  # one key: decided
        scores[0, :, 1] = 0, 900, 0
        if overflows and decided(scores):
            return X, Wq, Wk


# --- fixed_attention_weights --------------------------------------------------------------


def weights_cases(rng):
    cases: list[tuple] = []
    for kind, size in enumerate(SIZES):
        cases.append((*inputs(rng, size, 2, gentle), size[3], masked(rng, size)[kind]))
    return [*cases, (*inputs(rng, (2, 3, 4, 2), 2, whole), 2, np.tri(3, dtype=bool))]


def of_repairs(args, needed, got) -> str:
    """The first of the four bugs, from the top of the function, that still shows."""
    got, (heads, mask) = np.asarray(got, dtype=float), args[3:]
    if not np.allclose(got.sum(axis=-1), 1):
        if np.allclose(got.sum(axis=-2), 1):
            return "The columns add up to 1, not the rows. Along which axis does the softmax run?"
        if mask is None:
            return (
                "The rows do not add up to 1. By what is each divided, and along which axis are "
                "that sum and the maximum taken?"
            )
        return "The rows do not add up to 1. After the softmax, is anything taken away from them?"
    hidden = mask is not None and (got[np.broadcast_to(~mask, got.shape)] != 0).any()
    if hidden:
        return "Where the mask is False a weight is left."
    if heads == 1:
        return (
            "The rows add up to 1, and one head has all columns. Is the same maximum taken off a "
            "whole row, and what are the scores divided by?"
        )
    return "Rows add up to 1. Are these the right columns for each head, and the right divisor?"


fixed_attention_weights = Exercise(
    chapter=CHAPTER,
    name="fixed_attention_weights",
    cases=weights_cases,
    points=2,
    hints=(
        "Four things have to change. With one head and no mask one of them shows: compare with "
        "your attention there. What do the rows of A add up to?",
        "A head is some columns of all places, so a reshape alone is not enough. Its scores have "
        "e terms. The softmax runs along the keys. The mask comes before it.",
        "split_heads for both; / np.sqrt(e); np.where(mask, scores, -np.inf) before; axis -1.",
    ),
    think=of_repairs,
    forbid=READY_MADE["fixed_attention_weights"],
    atol=1e-5,
    discriminating=[
        (np.array([[[30.0], [-30.0]]]), np.array([[30.0]]), np.array([[1.0]]), 1, None),
        (*LOWEST, 1, np.tri(3, dtype=bool)),
    ],
)


@fixed_attention_weights.check("one head, no mask: the softmax runs along the keys", points=1)
def weights_of_one_head(answer, rng):
    for size in ((1, 4, 3, 1), (2, 3, 5, 1)):
        args = (*inputs(rng, size, 2, gentle), 1, None)
        compare_with_model(fixed_attention_weights, args, answer(*args))


@fixed_attention_weights.check("several heads: right columns, right divisor", points=1)
def weights_of_heads(answer, rng):
    for size in SIZES[:3]:
        args = (*inputs(rng, size, 2, gentle), size[3], None)
        compare_with_model(fixed_attention_weights, args, answer(*args))


@fixed_attention_weights.check("with a mask, exactly 0 and rows that add up to 1", points=1)
def weights_with_masks(answer, rng):
    for size in SIZES[:3]:
        X, *two = inputs(rng, size, 2, gentle)
        for mask in masked(rng, size)[1:]:
            args = (X, *two, size[3], mask)
            got = answer(*args)
            compare_with_model(fixed_attention_weights, args, got)
            if np.asarray(got)[np.broadcast_to(~mask, np.shape(got))].any():
                call = call_text(fixed_attention_weights.name, args)
                raise Mistake(f"{call}: a weight is not exactly 0 where the mask is False.")


@fixed_attention_weights.check("finite and quiet for scores up to ±1000", points=1)
def weights_are_finite(answer, rng):
    for mask in (None, np.tri(3, dtype=bool)):
        args = (*far_inputs(rng, mask), 2, mask)
        right_and_quiet(fixed_attention_weights, answer, args)
    args = (*lowest_inputs(rng), 1, np.tri(3, dtype=bool))
    right_and_quiet(fixed_attention_weights, answer, args)
