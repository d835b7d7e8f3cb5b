"""Chapter 9: the way back through a convolution."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.gradient_doctor import Facts
from autograder.checking.wording import call_text
from autograder.exercises.ch09_convolution.common import (
    CHAPTER,
    PADDED,
    PLAIN,
    SINGLE,
    STRIDED,
    Sizes,
    convolution_examined,
    one_part,
    parts_of,
    random_layer,
    whole,
)
from autograder.exercises.shared.equivalents import READY_MADE
from nnlab.convolution import conv_backward as true_backward

PARTS = ("dX", "dK", "db")
THOUGHTS = {
    "dX": "Which outputs has one pixel gone into, and with which weight each time?",
    "dK": "Which pixels has one weight met, and what came of each of these products?",
    "db": "Every output of a kernel contains its bias once.",
}


def asked(rng, s: Sizes) -> tuple:
    """(dY, X, K) of these sizes."""
    X, K, _ = random_layer(rng, s)
    return rng.normal(size=s.out), X, K


def with_whole_numbers(rng, s: Sizes) -> list[tuple]:
    """(dY, X, K) with X and K of whole numbers, and with dY."""
    dY, X, K = asked(rng, s)
    return [(dY, whole(rng, X.shape), whole(rng, K.shape)), (whole(rng, dY.shape), X, K)]


def spread(dY, X, K, pad, stride, add=True, turned=False) -> np.ndarray:
    """dX; add: whether overlapping patches add up; turned: with the kernel turned by 180°."""
    dP = np.zeros((len(X), X.shape[1] + 2 * pad, X.shape[2] + 2 * pad, X.shape[3]))
    kernel = K[::-1, ::-1] if turned else K
    for i, j in np.ndindex(dY.shape[1:3]):
        top, left = i * stride, j * stride
        patch = np.s_[:, top : top + K.shape[0], left : left + K.shape[1]]
        share = np.tensordot(dY[:, i, j], kernel, axes=([1], [3]))
        dP[patch] = share + dP[patch] if add else share
    return dP[:, pad : pad + X.shape[1], pad : pad + X.shape[2]]


def facts(dY, X, K, pad, stride) -> Facts:
    """What may be wrong about dX, dK and db, each with the rest right."""
    dX, dK, db = true_backward(dY, X, K, pad, stride)
    alone = spread(dY, X, K, pad, stride, add=False)
    turned = spread(dY, X, K, pad, stride, turned=True)
    both = [dX, dK[::-1, ::-1], db]
    variants = {
        "A pixel that lies in several patches gets something from each of them. In dX only the "
        "last one is left: are they added, or written over?": [alone, dK, db],
        "dX is as if the kernel had been turned by 180°. The kernel's entry (m, n) has met the "
        "pixel m below and n to the right, and that pixel gets it back.": [turned, dK, db],
        "dK is turned by 180°: which pixel did its entry (0, 0) meet?": both,
        "db is a mean over the places and pictures. Each of them has the bias once, and what "
        "they send back is added.": [dX, dK, db / (dY.size / dY.shape[3])],
    }
    counts = {"pictures": len(X), "places": dY.shape[1] * dY.shape[2], "kernels": K.shape[3]}
    return Facts(PARTS, counts, variants=variants)


# --- conv_backward ------------------------------------------------------------------------


def back_cases(rng):
    """Without padding, in steps of 1. In the last but one X and K are of whole numbers, in the
    last dY."""
    plain = [asked(rng, s) for s in PLAIN] + with_whole_numbers(rng, Sizes(2, 4, 6, 3, 2, 4, 5))
    return [(*args, 0, 1) for args in plain]


conv_backward = Exercise(
    chapter=CHAPTER,
    name="conv_backward",
    cases=back_cases,
    points=2,
    hints=(
        "Take one output: a patch times a kernel. What gets each entry of the kernel from it, and "
        "what each pixel of the patch? Then add up over all outputs.",
        "For the place (i, j): dK += patch, transposed, times dY; the patch of dP += dY times the "
        "kernel, transposed. Patches overlap, so += it is. Pad before, cut the padding off after.",
        "Two loops over the kernel's entries (m, n): seen = P[:, m : m + stride*H' : stride, "
        "n : n + stride*W' : stride]; dK[m, n] is the sum of seen times dY over pictures and "
        "places (np.tensordot), and the same places of dP get += dY @ K[m, n].T.",
    ),
    think=THOUGHTS,
    atol=SINGLE,
    forbid=READY_MADE["conv_backward"],
    discriminating=[
        (*asked(np.random.default_rng(seed=9), s), s.pad, s.stride) for s in STRIDED[2:]
    ],
)


@conv_backward.check("agrees with the slopes of the convolution", points=2)
def back_is_slope(answer, rng):
    for s in (PLAIN[1], PADDED[0], STRIDED[2]):
        args = (*asked(rng, s), s.pad, s.stride)
        got = parts_of(call_text("conv_backward", args), answer(*args), PARTS)
        convolution_examined(conv_backward, args, got, s.pad, s.stride, facts(*args))


def part_check(place: int):
    """One of the three by itself, with padding and with strides."""

    def check(answer, rng):
        for s in (*PADDED, *STRIDED):
            args = (*asked(rng, s), s.pad, s.stride)
            got = parts_of(call_text("conv_backward", args), answer(*args), PARTS)
            one_part(conv_backward, args, got, place, PARTS[place])

    return check


for _place, _name in enumerate(PARTS):
    conv_backward.check(
        f"{_name} is right, with padding and in larger steps", points=1,
        think=THOUGHTS[_name],
    )(part_check(_place))  # fmt: skip


@conv_backward.check("a pixel that no patch reached gets 0", points=1)
def back_unreached(answer, rng):
    for s in (Sizes(2, 5, 6, 3, 1, 2, 4, 0, 3), Sizes(1, 7, 8, 2, 2, 1, 3, 0, 4)):
        args = (*asked(rng, s), s.pad, s.stride)
        got = parts_of(call_text("conv_backward", args), answer(*args), PARTS)
        one_part(conv_backward, args, got, 0, PARTS[0])


# --- fixed_conv_backward ------------------------------------------------------------------


FIXED = (*PLAIN, *PADDED, Sizes(2, 4, 3, 1, 2, 1, 3, 3))


def fixed_cases(rng):
    """Without padding and with. In the last but one X and K are of whole numbers, in the last
    dY."""
    cases = [(*asked(rng, s), s.pad) for s in FIXED]
    twins = with_whole_numbers(rng, Sizes(2, 4, 6, 3, 2, 4, 5, 1))
    return [*cases, *((*args, 1) for args in twins)]


fixed_conv_backward = Exercise(
    chapter=CHAPTER,
    name="fixed_conv_backward",
    cases=fixed_cases,
    points=0,
    hints=(
        "Four lines have to change, none of them in dK. Which shapes are wrong? Begin with "
        "those: db has one number for each kernel, dX the shape of X.",
        "Then dX itself: what should be added up over the entries of the kernel is written over; "
        "and a full correlation goes back with the turned kernel: where is it turned?",
        "dY.sum(axis=(0, 1, 2)); dP += in the loop; K[kh - 1 - m, kw - 1 - n]; and at the end "
        "dP[:, pad : pad + H, pad : pad + W].",
    ),
    think="Which of the four lines is the first one that is still wrong?",
    atol=SINGLE,
    forbid=READY_MADE["fixed_conv_backward"],
)


@fixed_conv_backward.check("agrees with the slopes of the convolution", points=2)
def fixed_is_slope(answer, rng):
    for s in (PLAIN[1], PADDED[0]):
        args = (*asked(rng, s), s.pad)
        got = parts_of(call_text("fixed_conv_backward", args), answer(*args), PARTS)
        dY, X, K = args[:3]
        known = facts(dY, X, K, s.pad, 1)
        convolution_examined(fixed_conv_backward, args, got, s.pad, 1, known)


def fixed_check(place: int, sizes):
    def check(answer, rng):
        for s in sizes:
            args = (*asked(rng, s), s.pad)
            got = parts_of(call_text("fixed_conv_backward", args), answer(*args), PARTS)
            one_part(fixed_conv_backward, args, got, place, PARTS[place])

    return check


PLACES = (
    ("dX is right without padding", 0, PLAIN),
    ("dX is right with padding", 0, FIXED[3:]),
    ("dK is right", 1, FIXED),
    ("db is right", 2, FIXED),
)
for _words, _place, _sizes in PLACES:
    fixed_conv_backward.check(_words, points=1)(fixed_check(_place, _sizes))
