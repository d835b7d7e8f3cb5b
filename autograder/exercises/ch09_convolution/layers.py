"""Chapter 9: layers of convolution, forward."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.checking.wording import call_text
from autograder.exercises.ch09_convolution.common import (
    CHAPTER,
    PADDED,
    PLAIN,
    SINGLE,
    STRIDED,
    Sizes,
    random_layer,
    whole,
)
from autograder.exercises.shared.equivalents import READY_MADE
from nnlab.convolution import conv_forward as true_forward

# --- pad_images ---------------------------------------------------------------------------


def pad_cases(rng):
    """The last pictures are of whole numbers."""
    shapes = ((1, 2, 3, 1), (2, 4, 3, 5), (3, 1, 4, 2))
    cases = [(rng.normal(size=s), p) for s, p in zip(shapes, (1, 2, 3), strict=True)]
    return [*cases, (1 + rng.integers(0, 9, size=(2, 3, 5, 4)), 1)]


pad_images = Exercise(
    chapter=CHAPTER,
    name="pad_images",
    cases=pad_cases,
    points=2,
    hints=(
        "What shape comes out? Make an array of zeros of that shape: where in it does X lie?",
        "X lies from row p to row p + H and from column p to column p + W, in every picture and "
        "every channel. np.pad does it too: it takes a pair (before, after) for every axis.",
        "np.pad(X, ((0, 0), (p, p), (p, p), (0, 0))).",
    ),
    think="Which of the four axes grow, and at which ends?",
    forbid=READY_MADE["pad_images"],
)


@pad_images.check("p = 0 gives the pictures themselves, and one pixel gets a frame", points=1)
def pad_at_the_ends(answer, rng):
    for args in ((rng.normal(size=(2, 3, 4, 5)), 0), (rng.normal(size=(3, 1, 1, 2)), 2)):
        compare_with_model(pad_images, args, answer(*args))


# --- conv_forward -------------------------------------------------------------------------


def asked(rng, s: Sizes) -> tuple:
    """Arguments of conv_forward."""
    return (*random_layer(rng, s), s.pad, s.stride)


def forward_cases(rng):
    """Without padding, in steps of 1; in the last but one X is of whole numbers, in the last
    K and b."""
    s = Sizes(2, 4, 6, 3, 2, 4, 5)
    X, K, b = random_layer(rng, s)
    return [
        *(asked(rng, size) for size in PLAIN),
        (whole(rng, X.shape), K, b, 0, 1),
        (X, whole(rng, K.shape), whole(rng, b.shape), 0, 1),
    ]


def of_forward(args, needed, got) -> str:
    stride = args[4]
    if np.shape(got) == np.shape(needed):
        for thought, other in others(*args).items():
            if np.allclose(got, other, atol=1e-6):
                return thought
    if stride > 1:
        return (
            "At place (i, j) the kernel begins at row i · stride and column j · stride of the "
            "padded picture, and is as large as always."
        )
    return "One output: a patch of all channels times one kernel, added up, plus its bias."


def others(X, K, b, pad, stride) -> dict[str, np.ndarray]:
    """What some slips give, by what there is to think about."""
    plain = true_forward(X, K, 0 * b, pad, stride)
    places = K.shape[0] * K.shape[1]
    return {
        "Right but for the bias.": plain,
        "The kernels have been turned by 180°.": true_forward(X, K[::-1, ::-1], b, pad, stride),
        "The bias is added once to every output, and not once to every product.":
            plain + places * b,
        "Only one channel is looked at.": true_forward(X[..., :1], K[:, :, :1], b, pad, stride),
    }  # fmt: skip


conv_forward = Exercise(
    chapter=CHAPTER,
    name="conv_forward",
    cases=forward_cases,
    points=2,
    hints=(
        "Pad first, then forget about the padding. Which patch of the padded pictures belongs to "
        "the output in row i and column j, for all pictures and channels at once?",
        "The patch is P[:, i*stride : i*stride + kh, j*stride : j*stride + kw, :]. "
        "np.tensordot(patch, K, axes=3) multiplies it with every kernel and adds up over rows, "
        "columns and channels.",
        "Zeros of shape (N, H', W', O) with H' = (P.shape[1] - kh) // stride + 1 and W' in the "
        "same way; two loops over i and j: Y[:, i, j] = np.tensordot(patch, K, axes=3) + b.",
    ),
    think=of_forward,
    atol=SINGLE,
    forbid=READY_MADE["conv_forward"],
    discriminating=[asked(np.random.default_rng(seed=9), s) for s in (STRIDED[3], PADDED[0])],
)


@conv_forward.check("with padding", points=1)
def forward_padded(answer, rng):
    for s in PADDED:
        args = asked(rng, s)
        compare_with_model(conv_forward, args, answer(*args))


@conv_forward.check("in larger steps, with pixels left over", points=2)
def forward_strided(answer, rng):
    for s in STRIDED:
        args = asked(rng, s)
        compare_with_model(conv_forward, args, answer(*args))


@conv_forward.check("kernels of one pixel: a dense layer for every pixel", points=1)
def forward_of_pixels(answer, rng):
    X, K, b = random_layer(rng, Sizes(2, 3, 4, 5, 1, 1, 6))
    args = X, K, b, 0, 1
    got = answer(*args)
    compare(X @ K[0, 0] + b, got, atol=SINGLE, where=f"{call_text('conv_forward', args)}: ")


# --- image_patches ------------------------------------------------------------------------


def patch_cases(rng):
    """The last pictures are of whole numbers."""
    shapes = ((1, 3, 4, 1), (2, 4, 3, 5), (3, 5, 6, 2))
    cases = [(rng.normal(size=s), k) for s, k in zip(shapes, (2, 3, 4), strict=True)]
    return [*cases, (rng.integers(1, 10, size=(2, 3, 5, 4)), 2)]


def of_patches(args, needed, got) -> str:
    if np.shape(got) != np.shape(needed):
        return "How many places does the window have in each picture?"
    rows = np.sort(np.asarray(got, dtype=float), axis=1)
    if np.allclose(rows, np.sort(needed, axis=1)):
        return "Every row has the right numbers, in another order: row, column, channel."
    if np.allclose(np.sort(np.ravel(got)), np.sort(np.ravel(needed))):
        return "The right numbers are there. Does one row hold one whole patch, and which?"
    return "The first row is the patch in the upper left corner of the first picture."


image_patches = Exercise(
    chapter=CHAPTER,
    name="image_patches",
    examples=[(np.array([[1, 2, 3], [4, 5, 6]]).reshape(1, 2, 3, 1), 2)],
    cases=patch_cases,
    points=3,
    hints=(
        "Three loops: over pictures, over rows of places, over columns of places. What is one "
        "patch, and what does reshape(-1) or ravel() make of it?",
        "X[s, i : i + size, j : j + size] is a patch (size, size, C), and its ravel() is in the "
        "order that is asked for. Collect them in the order of the loops.",
        "np.array([X[s, i : i + size, j : j + size].ravel() for s in range(N) for i in "
        "range(H - size + 1) for j in range(W - size + 1)]).",
    ),
    think=of_patches,
    forbid=READY_MADE["image_patches"],
)


@image_patches.check("times the kernels laid flat it is the convolution", points=1)
def patches_are_a_layer(answer, rng):
    for n, h, w, c, k, o in ((2, 5, 4, 3, 2, 6), (1, 4, 6, 2, 3, 5)):
        X, K, b = random_layer(rng, Sizes(n, h, w, c, k, k, o))
        needed = true_forward(X, K, b).reshape(-1, o)
        got = answer(X, k)
        call = call_text("image_patches", (X, k))
        compare_with_model(image_patches, (X, k), got)
        compare(
            needed,
            np.asarray(got) @ K.reshape(-1, o) + b,
            atol=SINGLE,
            where=f"{call}, times K, plus b: ",
        )


@image_patches.check("patches of one pixel, and of the whole picture", points=1)
def patches_at_the_ends(answer, rng):
    for shape, size in (((2, 3, 4, 5), 1), ((2, 3, 3, 4), 3)):
        args = rng.normal(size=shape), size
        compare_with_model(image_patches, args, answer(*args))
