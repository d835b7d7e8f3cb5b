"""Chapter 10: cells with gates, a step forwards and a step back."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.gradient_doctor import Facts
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch10_recurrent.common import (
    CHAPTER,
    STEPS,
    one_step,
    weights,
    whole_step,
)
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.gradients import examined, parts_are_right
from autograder.exercises.shared.quiet import right_and_quiet
from autograder.exercises.shared.whole import or_cut_off, whole_numbers
from nnlab.activations import sigmoid
from nnlab.recurrent import lstm_forward

# --- lstm_step ----------------------------------------------------------------------------


def lstm_cases(rng):
    cases = [one_step(rng, shape, blocks=4, states=2) for shape in STEPS]
    return [*cases, whole_step(rng, (2, 4, 3), blocks=4, states=2)]


def far_step(rng, sign: float = 1.0):
    """Inputs of ±1000; in the last row small ones, where no gate hides what the others do."""
    x, *others = one_step(rng, (3, 2, 4), blocks=4, states=2)
    x = np.array([[1000.0, -400.0], [-1000.0, 700.0], [0.5, -0.75]])
    return sign * x, *others


STATES = ("h", "c")
OF_C = "c' is f·c + i·g. Which block is f, which i, which g, and what does each go through?"
OF_H = "h' is o·tanh(c'), with the new c. Which block is o?"


def of_h(args, needed, got) -> str:
    """About h, or about c where that is wrong already: h is made of it."""
    kept = np.allclose(np.asarray(got[1], dtype=float), needed[1], rtol=1e-4, atol=1e-6)
    return OF_H if kept else f"c is wrong too, and h is made of it. {OF_C}"


lstm_step = Exercise(
    chapter=CHAPTER,
    name="lstm_step",
    examples=[
        (np.array([[0]]), np.array([[0]]), np.array([[2]]), np.array([[0, 0, 0, 0]]),
         np.array([[0, 0, 0, 0]]), np.array([0, 0, 0, 0])),
    ],
    cases=lstm_cases,
    points=2,
    hints=(
        "One sum for all four: x @ Wx + h @ Wh + b has 4H columns. Cut it into four blocks of H "
        "columns, in the order i, f, g, o.",
        "np.split(sums, 4, axis=1) gives the four blocks. Three of them are gates, between 0 and "
        "1: sigmoid. g is what there is to take in, between -1 and 1: tanh.",
        "c = sigmoid(f) * c + sigmoid(i) * np.tanh(g); return sigmoid(o) * np.tanh(c), c.",
    ),
    think=or_cut_off({"c": OF_C, "h": of_h}),
    forbid=READY_MADE["lstm_step"],
    quiet=True,
    discriminating=[far_step(np.random.default_rng(seed=7))],
)  # fmt: skip


@lstm_step.check("the new c is right", points=1)
def lstm_keeps(answer, rng):
    for args in lstm_cases(rng):
        parts_are_right(lstm_step, args, answer(*args), STATES, ("c",))


@lstm_step.check("a gate that is open keeps c, one that is closed forgets it", points=1)
def lstm_gates(answer, rng):
    """Nothing comes in; the bias of f is far out on either side."""
    x, h, c, _, _, _ = one_step(rng, (3, 2, 4), blocks=4, states=2)
    nothing = np.zeros((2, 16)), np.zeros((4, 16))
    for place in range(4):
        b = 0.5 * rng.normal(size=16)
        for far in (30.0, -30.0):
            b[4 * place : 4 * place + 4] = far
            args = (x, h, c, *nothing, b.copy())
            compare_with_model(lstm_step, args, answer(*args))


@lstm_step.check("exact and quiet for inputs up to 1000", points=1)
def lstm_far(answer, rng):
    for sign in (1.0, -1.0):
        right_and_quiet(lstm_step, answer, far_step(rng, sign))


# --- lstm_step_backward -------------------------------------------------------------------

BACK = ("dx", "dh", "dc", "dWx", "dWh", "db")


def back_cases(rng):
    def draw(N, D, H):
        dh, dc = rng.normal(size=(2, N, H))
        return dh, dc, *one_step(rng, (N, D, H), blocks=4, states=2)

    N, D, H = 2, 4, 3
    shapes = ((N, H), (N, H), (N, D), (N, H), (N, H))
    whole = (whole_numbers(rng, shape, 2) for shape in shapes)
    return [*(draw(*shape) for shape in STEPS), (*whole, *weights(rng, D, H, 4))]


def careless_step(args, **fault) -> list[np.ndarray]:
    """A step of an LSTM backwards, with one fault or none.

    through_h: how often the part of dc that goes through h is added. slopes: which gates have
    the slope of their activation in them. to_old_c: by what dc goes to the old c.
    """
    dh, dc, x, h, c, Wx, Wh, b = args
    zi, zf, zg, zo = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    i, f, g, o = sigmoid(zi), sigmoid(zf), np.tanh(zg), sigmoid(zo)
    new = f * c + i * g
    shown = np.tanh(new)
    bend = fault.get("bend", 1 - shown**2)
    full = dc + fault.get("through_h", 1) * dh * o * bend
    slope = [i * (1 - i), f * (1 - f), 1 - g**2, o * (1 - o)]
    for gate in fault.get("flat", ()):
        slope["ifgo".index(gate)] = np.ones_like(i)
    by_o = fault.get("new_c", 0) * new + (1 - fault.get("new_c", 0)) * shown
    by_f = new if fault.get("c_after") else c
    dz = np.hstack(
        [full * g * slope[0], full * by_f * slope[1], full * i * slope[2], dh * by_o * slope[3]]
    )
    to_old_c = {"f": f, "one": 1.0}[fault.get("to_old_c", "f")]
    return [dz @ Wx.T, dz @ Wh.T, full * to_old_c, x.T @ dz, h.T @ dz, dz.sum(axis=0)]


def back_variants(args) -> dict[str, list[np.ndarray]]:
    return {
        "A path is missing: c' reaches the loss through h' = o·tanh(c') too, and that part of dc "
        "is not added.": careless_step(args, through_h=0),
        "The part of dc that goes through h' is added twice: dc as it comes is without it, and "
        "needs it once.": careless_step(args, through_h=2),
        "The part of dc that goes through h' lacks the slope of tanh at c'.": careless_step(
            args, bend=1.0
        ),
        "The gates' derivatives lack the slopes of their sigmoids and of tanh.": careless_step(
            args, flat="ifgo"
        ),
        "The derivative by f lacks the slope of its sigmoid, f (1 - f).": careless_step(
            args, flat="f"
        ),
        "The derivative by i lacks the slope of its sigmoid, i (1 - i).": careless_step(
            args, flat="i"
        ),
        "The derivative by g lacks the slope of its tanh, 1 - g².": careless_step(args, flat="g"),
        "The derivative by o lacks the slope of its sigmoid, o (1 - o).": careless_step(
            args, flat="o"
        ),
        "o is multiplied by tanh(c') on the way forward, not by c'.": careless_step(args, new_c=1),
        "f was multiplied by the old c; here it meets the new one.": careless_step(
            args, c_after=True
        ),
        "From the new c to the old one the derivative goes through the gate f.": careless_step(
            args, to_old_c="one"
        ),
    }


BACK_PARTS = {
    "dx": "All four blocks of the sums depend on x. Which matrix leads back to it?",
    "dh": "The old h enters the four sums, and nothing else. Which matrix leads back to it?",
    "dc": "c' = f·c + i·g: by what is the derivative by c' multiplied on its way to the old c?",
    "dWx": "x.T @ dz, with dz the derivative by all four blocks of sums, (N, 4H).",
    "dWh": "h.T @ dz, with the old h.",
    "db": "The same b serves every sequence.",
    "": "Several are wrong that are made of one thing, the derivatives by the four sums. By what "
    "is each gate multiplied on the way there, and what is the slope of its activation?",
}

lstm_step_backward = Exercise(
    chapter=CHAPTER,
    name="lstm_step_backward",
    cases=back_cases,
    points=0,
    hints=(
        "Forward first, and keep i, f, g, o and tanh(c'). Then the derivative by c' has two "
        "sources: dc as it came, and what comes through h' = o·tanh(c').",
        "dc = dc + dh * o * (1 - tanh(c')**2). From it: by g it is dc · i, by i it is dc · g, by f "
        "it is dc · c, with the old c; by o it is dh · tanh(c'). Each times the slope of its own "
        "sigmoid or tanh.",
        "dz = np.hstack([dc*g*i*(1-i), dc*c*f*(1-f), dc*i*(1-g**2), dh*tanh(c')*o*(1-o)]); then "
        "dz @ Wx.T, dz @ Wh.T, dc * f, x.T @ dz, h.T @ dz, dz.sum(axis=0).",
    ),
    think=or_cut_off(BACK_PARTS),
    forbid=READY_MADE["lstm_step_backward"],
    atol=1e-5,  # single precision, where 1 - h² has lost digits
)


@lstm_step_backward.check("agrees with the slopes of the loss", points=2)
def back_is_slope(answer, rng):
    for args in back_cases(rng):
        dh, dc, x, *others = args
        got = answer(*args)
        parts = list(got) if isinstance(got, tuple) else got
        facts = Facts(BACK, {"sequences": len(x), "states": dh.shape[1]}, variants=back_variants(
            args))  # fmt: skip

        def loss(p, dh=dh, dc=dc):
            H, C = lstm_forward(p[0][:, None], *p[1:])
            return float(np.sum(dh * H[:, 0]) + np.sum(dc * C[:, 0]))

        examined(lstm_step_backward, args, loss, [x, *others], parts, facts)


@lstm_step_backward.check("dc is right", points=1)
def back_to_c(answer, rng):
    for args in back_cases(rng):
        parts_are_right(lstm_step_backward, args, answer(*args), BACK, ("dc",))


@lstm_step_backward.check("dx and dh are right", points=1)
def back_to_inputs(answer, rng):
    for args in back_cases(rng):
        parts_are_right(lstm_step_backward, args, answer(*args), BACK, ("dx", "dh"))


@lstm_step_backward.check("dWx, dWh and db are right", points=1)
def back_to_weights(answer, rng):
    for args in back_cases(rng):
        parts_are_right(lstm_step_backward, args, answer(*args), BACK, ("dWx", "dWh", "db"))


# --- gru_step -----------------------------------------------------------------------------


def gru_cases(rng):
    cases = [one_step(rng, shape, blocks=3, biases=2) for shape in STEPS]
    return [*cases, whole_step(rng, (2, 4, 3), blocks=3, biases=2)]


gru_step = Exercise(
    chapter=CHAPTER,
    name="gru_step",
    examples=[
        (np.array([[0]]), np.array([[2]]), np.array([[0, 0, 0]]), np.array([[0, 0, 0]]),
         np.array([0, 0, 0]), np.array([0, 0, 0])),
    ],
    cases=gru_cases,
    points=3,
    hints=(
        "Keep the two sums apart, x @ Wx + bx and h @ Wh + bh, and cut each into three blocks of H "
        "columns. In r and z they are simply added; in n they are not.",
        "r and z are sigmoids. In n, r lets through what comes from the state, its bias included: "
        "xn + r * hn, inside tanh.",
        "n = np.tanh(xn + r * hn); return (1 - z) * n + z * h.",
    ),
    think=or_cut_off("z is the share of the old state that is kept. What does r multiply?"),
    forbid=READY_MADE["gru_step"],
)  # fmt: skip


@gru_step.check("z decides between the old state and the new", points=1)
def gru_keeps(answer, rng):
    """The bias of z, and of r, is far out on either side."""
    x, h, Wx, Wh, bx, bh = one_step(rng, (3, 2, 4), blocks=3, biases=2)
    for place in (1, 0):
        for far in (30.0, -30.0):
            b = bx.copy()
            b[4 * place : 4 * place + 4] = far
            args = (x, h, Wx, Wh, b, bh)
            compare_with_model(gru_step, args, answer(*args))


@gru_step.check("each step hands its state to the next", points=1)
def gru_after_step(answer, rng):
    x, h, *others = one_step(rng, (2, 3, 5), blocks=3, biases=2)
    for _ in range(3):
        args = (rng.normal(size=x.shape), h, *others)
        got = answer(*args)
        compare_with_model(gru_step, args, got)
        h = np.asarray(got, dtype=float)
