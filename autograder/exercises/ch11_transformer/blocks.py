"""Chapter 11: GELU, and the block of a transformer."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch11_transformer.common import CHAPTER, normal, whole
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.kinds import numbers
from autograder.exercises.shared.quiet import right_and_quiet
from nnlab import attention as library
from nnlab import normalization

# --- gelu ---------------------------------------------------------------------------------


def of_the_curve(args, needed, got) -> str:
    need, have = (np.atleast_1d(np.asarray(a, dtype=float)).ravel() for a in (needed, got))
    if np.allclose(have, need, rtol=0, atol=6e-4):
        return "Nearly: off by less than 0.0006. Is it the form with tanh, and with 0.044715?"
    if np.allclose(have, 2 * need, rtol=1e-3):
        return "Twice too large: for large z it should be z."
    return "For large z it should be nearly z, for very negative z nearly 0, and gelu(0) is 0."


gelu = Exercise(
    chapter=CHAPTER,
    name="gelu",
    examples=[(0,), (np.array([-3.0, -1.0, 0.0, 1.0, 3.0]),)],
    cases=lambda rng: [
        (rng.normal(size=5),),
        (2 * rng.normal(size=(2, 3)),),
        (rng.choice([-3, -2, -1, 1, 2, 3], size=(3, 2)),),
        (float(rng.uniform(1, 3)),),
        (-float(rng.uniform(0.5, 2)),),
    ],
    points=2,
    use=numbers,
    hints=(
        "Write the inner number first: the root of 2/π, times z plus 0.044715 z cubed.",
        "Then z / 2 times (1 + tanh of it), at every entry; numpy's functions take any shape.",
        "z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z * z * z))).",
    ),
    think=of_the_curve,
    forbid=READY_MADE["gelu"],
    quiet=True,
    discriminating=[(np.array([1000.0, -1000.0]),)],
)


@gelu.check("exact and quiet to ±1000", points=1)
def gelu_is_finite(answer, rng):
    far = float(rng.uniform(900, 1000))
    whole_ones = rng.integers(900, 1001, size=(2, 2)) * np.array([[1], [-1]])
    for z in (np.array([far, -far, 30.0, -30.0, 1.0]), whole_ones, -far):
        compare_with_model(gelu, (z,), numbers(answer, z))
        right_and_quiet(gelu, answer, (z,))


@gelu.check("any shape, and a number for a number", points=1)
def gelu_of_shapes(answer, rng):
    for z in (float(rng.normal()), rng.normal(size=(2, 3, 1)), rng.normal(size=(4, 1))):
        compare_with_model(gelu, (z,), numbers(answer, z))


# --- transformer_block --------------------------------------------------------------------

SIZES = ((2, 3, 6, 3, 5), (3, 4, 4, 2, 7), (1, 5, 6, 2, 4))  # N, T, d, heads, m


def block_weights(rng, d, m, draw=normal) -> dict[str, np.ndarray]:
    """Weights whose branches are as large as the path beside them."""
    shapes = {
        "gamma1": (d,), "beta1": (d,), "Wq": (d, d), "Wk": (d, d), "Wv": (d, d), "Wo": (d, d),
        "gamma2": (d,), "beta2": (d,), "W1": (d, m), "b1": (m,), "W2": (m, d), "b2": (d,),
    }  # fmt: skip
    weights = dict(zip(shapes, draw(rng, *shapes.values()), strict=True))
    if draw is whole:
        return weights
    return {name: array * (0.6 if name[0] == "W" else 1.0) for name, array in weights.items()}


def block_cases(rng):
    """No mask, a causal, a padding one; the last arrays are whole numbers."""
    cases: list[tuple] = []
    for N, T, d, heads, m in SIZES:
        mask = [None, np.tri(T, dtype=bool), library.padding_mask(np.full(N, T - 1), T)][len(cases)]
        if mask is not None and mask.shape != (T, T):
            mask = mask[:, None, None, :]
        cases.append((rng.normal(size=(N, T, d)), block_weights(rng, d, m), heads, mask))
    X = whole(rng, (2, 3, 4))[0]
    return [*cases, (X + np.arange(4), block_weights(rng, 4, 5, whole), 2, None)]


def of_the_block(args, needed, got) -> str:
    """Whether the first half of the block explains what came back."""
    X, w, heads, mask = args
    H = normalization.layer_norm(X, w["gamma1"], w["beta1"])
    attended = library.multi_head(H, w["Wq"], w["Wk"], w["Wv"], w["Wo"], heads, mask)
    feed = np.asarray(needed) - (X + attended)
    got = np.asarray(got, dtype=float)
    if np.allclose(got, attended + feed):
        return "X itself is missing in the sum: where does the first residual path begin?"
    if np.allclose(got, feed):
        return "Only the feed-forward branch came back. To what is it added?"
    if np.allclose(got, X + attended):
        return "This is A, the first half. The feed-forward branch is still to come."
    return (
        "Compute A first, and look at it: is it X + multi_head(LN1(X))? Then the second half, from "
        "A. Which name of weights is missing, or stands in another's place?"
    )


transformer_block = Exercise(
    chapter=CHAPTER,
    name="transformer_block",
    cases=block_cases,
    points=2,
    hints=(
        "Two lines of the same form: something + branch(layer_norm(something)). Your layer_norm, "
        "multi_head and gelu do the work.",
        "A = X + multi_head(layer_norm(X, gamma1, beta1, 1e-5), Wq, Wk, Wv, Wo, heads, mask). The "
        "path carries X itself, not its norm.",
        "F = layer_norm(A, gamma2, beta2, 1e-5), and Y = A + gelu(F @ W1 + b1) @ W2 + b2.",
    ),
    think=of_the_block,
    forbid=READY_MADE["transformer_block"],
    atol=1e-5,
    limits={"wall": 20.0},
)


@transformer_block.check("with nothing in its branches a block hands X on", points=1)
def block_of_nothing(answer, rng):
    N, T, d, heads, m = SIZES[0]
    X, weights = rng.normal(size=(N, T, d)), block_weights(rng, d, m)
    args = (X, weights, heads, None)
    compare_with_model(transformer_block, args, answer(*args))
    quiet = {**weights, "Wo": np.zeros((d, d)), "W2": np.zeros((m, d)), "b2": np.zeros(d)}
    compare_with_model(transformer_block, (X, quiet, heads, None), answer(X, quiet, heads, None))


@transformer_block.check("the first half alone: attention on its residual path", points=1)
def block_first_half(answer, rng):
    for N, T, d, heads, m in SIZES[:2]:
        weights = block_weights(rng, d, m)
        weights |= {"W2": np.zeros((m, d)), "b2": np.zeros(d)}
        args = (rng.normal(size=(N, T, d)), weights, heads, np.tri(T, dtype=bool))
        compare_with_model(transformer_block, args, answer(*args))


@transformer_block.check("the second half alone: feed-forward, each place for itself", points=1)
def block_second_half(answer, rng):
    for N, T, d, heads, m in SIZES[:2]:
        weights = {**block_weights(rng, d, m), "Wo": np.zeros((d, d))}
        args = (rng.normal(size=(N, T, d)), weights, heads, None)
        compare_with_model(transformer_block, args, answer(*args))
