"""Chapter 9: one kernel on one picture, sizes, and counting."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch09_convolution.common import CHAPTER, SINGLE, whole
from autograder.exercises.shared.equivalents import READY_MADE
from nnlab.convolution import conv_size as true_size
from nnlab.convolution import correlate as true_correlate

# --- correlate ----------------------------------------------------------------------------

SHAPES = (((4, 6), (2, 3)), ((5, 3), (1, 2)), ((6, 5), (3, 1)), ((7, 4), (4, 3)))


def correlate_cases(rng):
    """In the last but one the picture is of whole numbers, in the last the kernel."""
    pairs = [(rng.normal(size=x), rng.normal(size=k)) for x, k in SHAPES]
    fractions = rng.normal(size=(2, 2)), rng.normal(size=(3, 5))
    return [*pairs, (whole(rng, (4, 5)), fractions[0]), (fractions[1], whole(rng, (2, 3)))]


def of_correlation(args, needed, got) -> str:
    x, k = args
    turned = true_correlate(x, np.asarray(k)[::-1, ::-1])
    if np.shape(got) == np.shape(needed) and np.allclose(got, turned):
        return (
            "That is what the kernel gives when it is turned by 180°. Which of its entries "
            "meets the pixel above and to the left?"
        )
    i, j = np.argwhere(~np.isclose(got, needed, rtol=1e-4, atol=1e-6))[0]
    if i == j == 0:
        return "y[0, 0] is the sum of all products where the kernel lies in the upper left corner."
    return (
        f"y[0, 0] is right. For y[{i}, {j}] the kernel's upper left entry lies on x[{i}, {j}]: "
        "which pixels lie under the others?"
    )


correlate = Exercise(
    chapter=CHAPTER,
    name="correlate",
    examples=[(np.array([[1, 2, 3], [4, 5, 6]]), np.array([[10, 1]]))],
    cases=correlate_cases,
    points=2,
    hints=(
        "At place (i, j) the kernel lies on a piece of the picture that has its own shape. Which "
        "rows and columns of x are that piece, and at how many places does it fit?",
        "The piece is x[i : i + kh, j : j + kw]. Times k, entry by entry, and the sum of all of "
        "it, is y[i, j].",
        "kh, kw = k.shape; y = np.zeros((x.shape[0] - kh + 1, x.shape[1] - kw + 1)); then two "
        "loops over its rows i and columns j: y[i, j] = np.sum(x[i : i + kh, j : j + kw] * k).",
    ),
    think=of_correlation,
    atol=SINGLE,
    forbid=READY_MADE["correlate"],
    discriminating=[(np.arange(12.0).reshape(3, 4) ** 2, np.array([[1.0, 2.0], [4.0, 8.0]]))],
)


@correlate.check("a kernel that looks the same turned by 180°", points=1)
def correlate_symmetric(answer, rng):
    for x, k in (((5, 3), (2, 2)), ((4, 6), (3, 3))):
        kernel = rng.normal(size=k)
        args = rng.normal(size=x), kernel + kernel[::-1, ::-1]
        compare_with_model(correlate, args, answer(*args))


@correlate.check("a kernel of one pixel, and one as large as the picture", points=1)
def correlate_ends(answer, rng):
    for x, k in (((3, 4), (1, 1)), ((3, 4), (3, 4)), ((1, 5), (1, 3))):
        args = rng.normal(size=x), rng.normal(size=k)
        compare_with_model(correlate, args, answer(*args))


# --- conv_size ----------------------------------------------------------------------------


def sizes_drawn(rng, times: int, left_over: bool) -> list[tuple[int, int, int, int]]:
    """(n, k, pad, stride) where pixels are left over at the end, or where none are."""
    sizes: list[tuple[int, int, int, int]] = []
    while len(sizes) < times:
        n, k = int(rng.integers(40, 2000)), int(rng.integers(2, 40))
        pad, stride = int(rng.integers(1, 9)), int(rng.integers(2, 9))
        rest = (n + 2 * pad - k) % stride
        apart = len({n, k, pad, stride}) == 4 and true_size(n, k, pad, stride) > 3
        if apart and (2 * rest > stride if left_over else rest == 0):
            sizes.append((n, k, pad, stride))
    return sizes


def size_cases(rng):
    return [*sizes_drawn(rng, 3, left_over=False), *sizes_drawn(rng, 3, left_over=True)]


def of_size(args, needed, got) -> str:
    n, k, pad, stride = args
    once = pad and got in ((n + pad - k) // stride + 1, round((n + pad - k) / stride) + 1)
    if once and got == needed - 1:
        return "Do the zeros stand at both ends? And does the first place of the kernel count?"
    if got == needed - 1:
        return "The place where the kernel stands first counts as well."
    if once:
        return "The zeros stand at both ends."
    if got == needed + 1 and (n + 2 * pad - k) % stride:
        return "The last step does not fit any more: part of the kernel would hang over the edge."
    return "How far can the kernel move from its first place, and how many steps are that?"


conv_size = Exercise(
    chapter=CHAPTER,
    name="conv_size",
    examples=[
        (8, 3, 1, 1),
        (8, 3, 0, 2),
        (28, 5, 0, 1),
        (28, 5, 2, 1),
        (224, 7, 3, 2),
    ],
    cases=size_cases,
    points=2,
    hints=(
        "Write the pixels down as a row of dots, the padding as circles at both ends, and lay the "
        "kernel on the first ones. How far can it move, and in steps of what?",
        "It has n + 2·pad - k pixels of room to move. Steps that fit whole: //. And it has stood "
        "at the first place before any step.",
        "(n + 2 * pad - k) // stride + 1.",
    ),
    think=of_size,
    forbid=READY_MADE["conv_size"],
    whole=True,
    discriminating=[(20, 5, 2, 3), (21, 4, 3, 2), (9, 2, 1, 4)],
)


@conv_size.check("without padding, in steps of one pixel", points=1)
def size_plain(answer, rng):
    for _ in range(3):
        n = int(rng.integers(40, 4000))
        args = n, int(rng.integers(2, n)), 0, 1
        compare_with_model(conv_size, args, answer(*args))


@conv_size.check("a kernel as large as the padded picture has one place, or two", points=1)
def size_one(answer, rng):
    """Two, where it is smaller by just one step."""
    for stride in (1, 3):
        n, pad = int(rng.integers(20, 4000)), int(rng.integers(1, 9))
        for smaller in (0, stride):
            args = n, n + 2 * pad - smaller, pad, stride
            compare_with_model(conv_size, args, answer(*args))


# --- count_conv ---------------------------------------------------------------------------


def count_cases(rng):
    """Small enough for an answer that makes the arrays and counts."""
    kernels = [int(rng.integers(2, 12)) for _ in range(4)]
    channels = [rng.permutation(np.arange(12, 80))[:2] for _ in kernels]
    return [(k, int(c_in), int(c_out)) for k, (c_in, c_out) in zip(kernels, channels, strict=True)]


def of_count(args, needed, got) -> str:
    k, c_in, c_out = args
    if got == k * k * c_in * c_out:
        return "Those are the weights. What else does every kernel have?"
    if got == k * k * c_out + c_out:
        return "How deep is a kernel, when the picture has several channels?"
    return "How many weights does one kernel have, and how many kernels are there?"


count_conv = Exercise(
    chapter=CHAPTER,
    name="count_conv",
    examples=[(3, 1, 8), (3, 8, 16)],
    cases=count_cases,
    points=2,
    hints=(
        "Begin with one kernel: k rows, k columns, and a layer of them for each channel that it "
        "sees. How many kernels are there?",
        "A kernel has k · k · c_in weights, and there are c_out kernels. What is still missing is "
        "not a weight.",
        "k * k * c_in * c_out + c_out. The size of the picture is nowhere in it.",
    ),
    think=of_count,
    forbid=READY_MADE["count_conv"],
    whole=True,
)


@count_conv.check("kernels of one pixel, and a single kernel", points=1)
def count_ends(answer, rng):
    one, several = int(rng.integers(3, 9000)), int(rng.integers(20, 2000))
    for args in ((1, one, 2), (int(rng.integers(3, 20)), several, 1)):
        compare_with_model(count_conv, args, answer(*args))


# --- receptive_field ----------------------------------------------------------------------


def layers_drawn(rng, layers: int) -> list[tuple[int, int]]:
    """Windows of 3 to 39. The first stride is 2 or 3, and the second of three the other."""
    strides = [int(rng.integers(1, 4)) for _ in range(layers)]
    strides[0] = int(rng.integers(2, 4))
    if layers > 2:
        strides[1] = 5 - strides[0]
    return [(int(rng.integers(3, 40)), s) for s in strides]


def field_cases(rng):
    return [(layers_drawn(rng, n),) for n in (2, 3, 4, 5)]


def of_field(args, needed, got) -> str:
    (layers,) = args
    if got == needed - 1 and all(stride == 1 for _, stride in layers):
        return "The pixel that it starts from counts as well."
    if got == 1 + sum(k - 1 for k, _ in layers):
        return "Two neighbors above a stride of 2 look at places that are 2 pixels apart."
    return "By how many pixels of the picture do two neighbors differ, at each height?"


receptive_field = Exercise(
    chapter=CHAPTER,
    name="receptive_field",
    examples=[([(3, 1), (2, 2), (3, 1), (2, 2)],), ([],), ([(3, 1)] * 5,)],
    cases=field_cases,
    points=2,
    hints=(
        "One layer with k = 3 sees 3 pixels. A second one sees 3 outputs of the first: they "
        "overlap. How many pixels are added, with a stride of 1 and with a stride of 2?",
        "A window of k is k - 1 steps wide. One step in a layer is as many pixels of the picture "
        "as all strides below it multiplied.",
        "seen, step = 1, 1; then for each (k, stride): seen += (k - 1) * step, and after that "
        "step *= stride.",
    ),
    think=of_field,
    forbid=READY_MADE["receptive_field"],
    whole=True,
    discriminating=[([(5, 3), (4, 1), (3, 2)],), ([(3, 2), (5, 1)],)],
)


@receptive_field.check("one layer sees its own window, whatever its stride", points=1)
def field_of_one(answer, rng):
    """And so do two, of which the lower one looks at single pixels."""
    for stride in (1, 2, 3):
        k = int(rng.integers(4, 9000))
        for args in (([(k, stride)],), ([(1, 1), (k, stride)],)):
            compare_with_model(receptive_field, args, answer(*args))


@receptive_field.check("layers with stride 1 add up", points=1)
def field_of_ones(answer, rng):
    for layers in (2, 3):
        args = ([(int(rng.integers(2, 900)), 1) for _ in range(layers)],)
        compare_with_model(receptive_field, args, answer(*args))
