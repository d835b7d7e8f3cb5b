"""Chapter 10: backpropagation through time, written and repaired."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.gradient_doctor import Facts
from autograder.checking.questions import compare_with_model, needed
from autograder.exercises.ch10_recurrent.common import CHAPTER, SEQUENCES, sequence, weights
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.gradients import examined, parts_are_right
from autograder.exercises.shared.whole import or_cut_off, whole_numbers
from nnlab.recurrent import rnn_forward

NAMES = ("dX", "dh0", "dWx", "dWh", "db")


def with_gradient(rng, shape) -> tuple:
    """(dH, X, h0, Wx, Wh, b). shape: (N, T, D, H)."""
    N, T, _, H = shape
    return rng.normal(size=(N, T, H)), *sequence(rng, shape)


def backward_cases(rng):
    N, T, D, H = 3, 4, 5, 2
    shapes = ((N, T, H), (N, T, D), (N, H))
    whole = (whole_numbers(rng, shape, 2) for shape in shapes)
    return [*(with_gradient(rng, shape) for shape in SEQUENCES), (*whole, *weights(rng, D, H))]


def careless(args, **fault) -> list[np.ndarray]:
    """Backpropagation through time, with one fault or none.

    slope: of what the state is, in place of 1 - h². next: by what the derivative goes to the step
    before. added: how often what comes back is added. past: it is added behind the slope.
    piled: it is added up from step to step. forwards: time runs the wrong way. once: which of the
    weights' gradients are those of the step that came last. after: dWh with the state after it.
    """
    dH, X, h0, Wx, Wh, b = args
    H = rnn_forward(X, h0, Wx, Wh, b)
    before = np.concatenate([h0[:, None], H[:, :-1]], axis=1)
    slope = fault.get("slope", lambda h: 1 - h**2)
    back = fault.get("next", Wh.T)
    seen = H if fault.get("after") else before
    dX, dh = np.zeros(X.shape), np.zeros(h0.shape)
    sums = [np.zeros(w.shape) for w in (Wx, Wh, b)]
    steps = range(X.shape[1])
    for t in steps if fault.get("forwards") else reversed(steps):
        dz = (dH[:, t] + fault.get("added", 1) * dh) * slope(H[:, t])
        if fault.get("past"):
            dz = dH[:, t] * slope(H[:, t]) + dh
        step = [X[:, t].T @ dz, seen[:, t].T @ dz, dz.sum(axis=0)]
        kept = [name not in fault.get("once", ()) for name in NAMES[2:]]
        sums = [keep * a + s for keep, a, s in zip(kept, sums, step, strict=True)]
        dX[:, t], dh = dz @ Wx.T, bool(fault.get("piled")) * dh + dz @ back
    return [dX, dh, *sums]


def variants(args) -> dict[str, list[np.ndarray]]:
    """What known slips give here, by the sentence about them."""
    Wh = args[4]
    lonely = careless(args, added=0)
    nothing = [lonely[0], np.zeros(lonely[1].shape), *lonely[2:]]
    return {
        "A path is missing: a state reaches the loss through its own output and through the next "
        "state. What comes back from the next step is never added.": lonely,
        "A path is missing: from no step does anything go back to the state before it, not even "
        "to h0.": nothing,
        "The slope of tanh is missing between the state and its sum.": careless(
            args, slope=np.ones_like
        ),
        "The slope of tanh is asked at h, which has been through tanh already: told by h it is "
        "1 - h².": careless(args, slope=lambda h: 1 - np.tanh(h) ** 2),
        "It is divided by the slope of tanh where it has to be multiplied.": careless(
            args, slope=lambda h: 1 / (1 - h**2)
        ),
        "From a step to the one before it the derivative goes through Wh turned on its side, "
        "Wh.T.": careless(args, next=Wh),
        "Time runs forwards: the derivative has to come from the last step to the first.": careless(
            args, forwards=True
        ),
        "The gradients of the weights are those of one step alone. The weights serve every step, "
        "so the steps are added up.": careless(args, once=NAMES[2:]),
        "dWh is made with the state after the step; Wh was multiplied by the state before it.":
            careless(args, after=True),
        "What comes back from the next step is added behind the slope of tanh. It arrives at the "
        "state, as dH does, and both go through the slope.": careless(args, past=True),
        "What goes back to the state before is added to what had come back already, step by step. "
        "Each step hands on its own alone.": careless(args, piled=True),
        **{
            f"{name} is that of one step alone: each step wrote over the one before. The weights "
            "serve every step, so the steps are added up.": careless(args, once=(name,))
            for name in NAMES[2:]
        },
    }  # fmt: skip


def agrees(exercise, answer, args) -> None:
    """The gradient doctor: against slopes of Σ dH · states, by every input."""
    dH, X, h0, Wx, Wh, b = args
    got = answer(*args)
    counts = {"sequences": len(X), "steps": X.shape[1], "states": h0.shape[1]}
    facts = Facts(NAMES, counts, variants=variants(args) if X.shape[1] > 1 else {})
    parts = list(got) if isinstance(got, tuple) else got
    examined(
        exercise, args, lambda p: float(np.sum(dH * rnn_forward(*p))), [X, h0, Wx, Wh, b], parts,
        facts,
    )  # fmt: skip


PARTS = {
    "dX": "What stands between the sum of a step and its input?",
    "dh0": "Before the first step the way back goes one step on: through which weights?",
    "dWx": "The same Wx serves every step. What becomes of the parts of the steps?",
    "dWh": "Wh meets the state before each step. At the first step, which one is that?",
    "db": "The same b serves every sequence and every step.",
    "": "Several are wrong that are made of one thing, the derivative by the sum inside tanh. By "
    "which two ways does it come, and what is the slope of tanh, told by h?",
}

rnn_backward = Exercise(
    chapter=CHAPTER,
    name="rnn_backward",
    cases=backward_cases,
    points=0,
    hints=(
        "Go from the last step to the first. The derivative by a state has two sources: dH[:, t], "
        "and what comes back from the next step. After the last step nothing comes back.",
        "With dh for what comes back: dz = (dH[:, t] + dh) * (1 - H[:, t]**2) is the derivative "
        "by the sum inside tanh. It goes to the input by Wx.T, to the state before by Wh.T.",
        "In each step add X[:, t].T @ dz to dWx, before.T @ dz to dWh, dz.sum(axis=0) to db; "
        "before is H[:, t - 1], at t = 0 it is h0. Then dX[:, t] = dz @ Wx.T and dh = dz @ Wh.T; "
        "the last dh is dh0.",
    ),
    think=or_cut_off(PARTS),
    forbid=READY_MADE["rnn_backward"],
    atol=1e-5,  # single precision, where 1 - h² has lost digits
)


@rnn_backward.check("agrees with the slopes of the loss", points=2)
def backward_is_slope(answer, rng):
    for args in backward_cases(rng):
        agrees(rnn_backward, answer, args)


@rnn_backward.check("dX and dh0 are right", points=1)
def backward_to_inputs(answer, rng):
    for args in backward_cases(rng):
        parts_are_right(rnn_backward, args, answer(*args), NAMES, ("dX", "dh0"))


@rnn_backward.check("dWx and db are right", points=1)
def backward_to_wx(answer, rng):
    for args in backward_cases(rng):
        parts_are_right(rnn_backward, args, answer(*args), NAMES, ("dWx", "db"))


@rnn_backward.check("dWh is right", points=1)
def backward_to_wh(answer, rng):
    for args in backward_cases(rng):
        parts_are_right(rnn_backward, args, answer(*args), NAMES, ("dWh",))


@rnn_backward.check(
    "a loss that sees the last state alone reaches the first step",
    points=1,
    think="dH is 0 but for the last step. What carries the derivative on to the steps before?",
)
def backward_from_the_end(answer, rng):
    reached = 0.0
    while reached < 0.01:  # a gradient that vanishes on the way would excuse one that is left out
        dH, *others = with_gradient(rng, (2, 6, 3, 4))
        dH[:, :-1] = 0
        reached = np.abs(needed(rnn_backward, (dH, *others))[1]).max()
    compare_with_model(rnn_backward, (dH, *others), answer(dH, *others))


# --- fixed_bptt ---------------------------------------------------------------------------

fixed_bptt = Exercise(
    chapter=CHAPTER,
    name="fixed_bptt",
    cases=backward_cases,
    points=0,
    hints=(
        "Let errors_of tell you which of the five are wrong with one step, T = 1, and then with "
        "two. What is right for one step and wrong for two has to do with the way between them.",
        "Four lines have to change: the order of the steps, what is added to dH[:, t], what the "
        "slope of tanh is asked about, and what becomes of dWh from step to step.",
        "for t in reversed(range(T)); dH[:, t] + dh; (1 - H[:, t]**2), with the state and not "
        "with the sum; and dWh = dWh + before[:, t].T @ dz.",
    ),
    think=or_cut_off(PARTS),
    forbid=READY_MADE["fixed_bptt"],
    atol=1e-5,  # single precision, where 1 - h² has lost digits
)


@fixed_bptt.check("right for a single step", points=1, think="What is the slope of tanh, told "
                  "by the state h?")  # fmt: skip
def fixed_one_step(answer, rng):
    for shape in ((3, 1, 2, 4), (2, 1, 5, 3)):
        args = with_gradient(rng, shape)
        compare_with_model(fixed_bptt, args, answer(*args))


@fixed_bptt.check("agrees with the slopes of the loss", points=2)
def fixed_is_slope(answer, rng):
    for args in backward_cases(rng):
        agrees(fixed_bptt, answer, args)


@fixed_bptt.check("dX and dh0 are right", points=1)
def fixed_to_inputs(answer, rng):
    for args in backward_cases(rng):
        parts_are_right(fixed_bptt, args, answer(*args), NAMES, ("dX", "dh0"))


@fixed_bptt.check("dWh is right", points=1)
def fixed_to_wh(answer, rng):
    for args in backward_cases(rng):
        parts_are_right(fixed_bptt, args, answer(*args), NAMES, ("dWh",))
