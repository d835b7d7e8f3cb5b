"""Chapter 10: the state that is carried along, and how far back a loss reaches."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch10_recurrent.common import (
    CHAPTER,
    SEQUENCES,
    STEPS,
    one_step,
    sequence,
    whole_step,
    whole_weights,
)
from autograder.exercises.shared.called import told_with_call
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.whole import or_cut_off, whole_numbers

# --- rnn_step -----------------------------------------------------------------------------


def step_cases(rng):
    return [*(one_step(rng, shape) for shape in STEPS), whole_step(rng, (2, 4, 3))]


rnn_step = Exercise(
    chapter=CHAPTER,
    name="rnn_step",
    examples=[
        (np.array([[1, 2]]), np.array([[1]]), np.array([[3], [-1]]), np.array([[-1]]),
         np.array([0])),
    ],
    cases=step_cases,
    points=2,
    hints=(
        "It is a layer with two inputs: what comes in now, x, and what was there before, h. Each "
        "has weights of its own.",
        "x @ Wx and h @ Wh both have the shape (N, H), so they can be added, and b with them.",
        "np.tanh(x @ Wx + h @ Wh + b)",
    ),
    think=or_cut_off("Three things are added up before tanh. Which are they?"),
    forbid=READY_MADE["rnn_step"],
)  # fmt: skip


@rnn_step.check("the state before matters", points=1)
def step_remembers(answer, rng):
    """The same inputs after two different states; and a state of 0, which adds nothing."""
    x, h, *others = one_step(rng, (3, 2, 4))
    for before in (h, -h, np.zeros(h.shape)):
        args = (x, before, *others)
        compare_with_model(rnn_step, args, answer(*args))


@rnn_step.check("each step hands its state to the next", points=1)
def step_after_step(answer, rng):
    x, h, *others = one_step(rng, (2, 3, 5))
    for _ in range(3):
        args = (rng.normal(size=x.shape), h, *others)
        got = answer(*args)
        compare_with_model(rnn_step, args, got)
        h = np.asarray(got, dtype=float)


# --- rnn_forward --------------------------------------------------------------------------


def whole_sequence(rng, shape):
    N, T, D, H = shape
    X, h0 = whole_numbers(rng, (N, T, D), 1), whole_numbers(rng, (N, H), 2)
    return X, h0, *whole_weights(rng, D, H)


def forward_cases(rng):
    return [*(sequence(rng, shape) for shape in SEQUENCES), whole_sequence(rng, (3, 4, 5, 2))]


def of_states(args, needed, got):
    first = np.allclose(needed[:, 0], got[:, 0], rtol=1e-4)
    if not first:
        return (
            "Already the states after step 0 differ. They are made of X[:, 0], h0 and b, and of "
            "nothing else. Does each of them enter?"
        )
    return "The states after step 0 are right. Which state does the next step start from?"


rnn_forward = Exercise(
    chapter=CHAPTER,
    name="rnn_forward",
    examples=[
        (np.array([[[1], [1]]]), np.array([[0]]), np.array([[1]]), np.array([[0]]),
         np.array([-1])),
    ],
    cases=forward_cases,
    points=2,
    hints=(
        "A loop over the steps, with one variable that holds the states: what a step makes, the "
        "next one takes.",
        "X[:, t] is (N, D), the inputs of all sequences at step t. Keep every state in a list, "
        "and join them at the end along axis 1.",
        "h, states = h0, []; for t in range(X.shape[1]): h = np.tanh(X[:, t] @ Wx + h @ Wh + b), "
        "then states.append(h); at the end np.stack(states, axis=1).",
    ),
    think=or_cut_off(of_states),
    forbid=READY_MADE["rnn_forward"],
)  # fmt: skip


@rnn_forward.check("a sequence may have any length", points=1)
def forward_of_lengths(answer, rng):
    """The same weights for one step and for nine."""
    X, *others = sequence(rng, (2, 9, 3, 4))
    for T in (1, 9):
        args = (X[:, :T], *others)
        compare_with_model(rnn_forward, args, answer(*args))


@rnn_forward.check("goes on where it has stopped", points=1)
def forward_goes_on(answer, rng):
    """Two halves, the second from the last states of the first, are the whole."""
    X, h0, *others = sequence(rng, (3, 7, 2, 4))
    first = answer(X[:, :4], h0, *others)
    compare_with_model(rnn_forward, (X[:, :4], h0, *others), first)
    args = (X[:, 4:], np.asarray(first, dtype=float)[:, -1], *others)
    second = answer(*args)
    with told_with_call(rnn_forward, args):
        whole = np.asarray(answer(X, h0, *others), dtype=float)
        compare(whole[:, 4:], second)
    compare_with_model(rnn_forward, args, second)


# --- state_gradients ----------------------------------------------------------------------


def gradients_cases(rng):
    cases = [(0.8 * rng.normal(size=(H, H)), rng.normal(size=H), T)
             for H, T in ((2, 3), (3, 5), (4, 2), (3, 8))]  # fmt: skip
    whole = whole_numbers(rng, (3, 3), 2), whole_numbers(rng, 3, 4)
    alone = (0.8 * rng.normal(size=(3, 3)), whole[1], 3)  # what comes of g has fractions then
    return [*cases, (*whole, 4), alone]


def of_lengths(args, needed, got):
    if np.allclose(needed[::-1], got, rtol=1e-4):
        return "Right, and the wrong way round: which of the T states is the first of them?"
    if np.isclose(needed[-1], got[-1], rtol=1e-4):
        return "The last entry is right. By what is the derivative multiplied on its way back?"
    return "At the last state the derivative is g itself. How long is it?"


state_gradients = Exercise(
    chapter=CHAPTER,
    name="state_gradients",
    examples=[(np.array([[2, 0], [0, 2]]), np.array([3, 4]), 3)],
    cases=gradients_cases,
    points=3,
    hints=(
        "Begin at the end: there the derivative is g. One step back, h_t = h_(t-1) @ Wh is a layer "
        "without an activation.",
        "The derivative by h_(t-1) is g @ Wh.T. Note the length each time before you go back, T "
        "times in all.",
        "lengths = []; for _ in range(T): lengths.append(np.linalg.norm(g)); g = g @ Wh.T. The "
        "last state was first, so give back np.array(lengths[::-1]).",
    ),
    think=of_lengths,
    forbid=READY_MADE["state_gradients"],
)


@state_gradients.check("one state: the length of g", points=1)
def gradients_of_one(answer, rng):
    args = (rng.normal(size=(3, 3)), rng.normal(size=3), 1)
    compare_with_model(state_gradients, args, answer(*args))
    args = (rng.normal(size=(1, 1)), rng.uniform(0.5, 1.5, size=1), 4)  # a 0 would hide slopes
    compare_with_model(state_gradients, args, answer(*args))


@state_gradients.check(
    "vanishes and explodes",
    points=1,
    think="Twenty steps multiply twenty times. Is any of them left out, or rounded?",
)
def gradients_far(answer, rng):
    """Far back: factors of about ½ and of about 1.5 at each step."""
    for size in (0.5, 1.5):
        turn, _ = np.linalg.qr(rng.normal(size=(4, 4)))
        args = (size * turn, rng.normal(size=4), 20)
        got = answer(*args)
        need = np.linalg.norm(args[1]) * size ** np.arange(19.0, -1, -1)
        with told_with_call(state_gradients, args):
            compare(need, got, rtol=1e-4, atol=1e-12)


# --- last_states --------------------------------------------------------------------------


def padded_cases(rng):
    def draw(N, T, H):
        lengths = rng.integers(1, T + 1, size=N)
        lengths[:2] = rng.permutation([1, T])
        return rng.normal(size=(N, T, H)), lengths

    H, lengths = draw(4, 3, 5)
    return [draw(2, 4, 3), draw(5, 3, 2), draw(3, 6, 4), (np.rint(9 * H).astype(int), lengths)]


last_states = Exercise(
    chapter=CHAPTER,
    name="last_states",
    examples=[(np.array([[[1, 2], [3, 4], [5, 6]]]), np.array([2]))],
    cases=padded_cases,
    points=2,
    hints=(
        "One sequence first: H[0] is (T, H), a row after each step. Which row is the one after "
        "step number lengths[0], if steps are counted from 1?",
        "numpy takes two arrays of the same length as indices and goes through them in pairs: "
        "H[[0, 1], [4, 2]] is H[0, 4] and H[1, 2].",
        "H[np.arange(len(H)), lengths - 1]",
    ),
    think="Step number 1 stands at index 0. Which index has the last step of this sequence?",
    forbid=READY_MADE["last_states"],
)


@last_states.check("what was filled in does not matter", points=1)
def padding_is_nothing(answer, rng):
    H, lengths = padded_cases(rng)[2]
    filled = H.copy()
    for row, n in zip(filled, lengths, strict=True):
        row[n:] = 100 * rng.normal(size=row[n:].shape)
    for states in (H, filled):
        compare_with_model(last_states, (states, lengths), answer(states, lengths))


@last_states.check("sequences of full length, and of one step", points=1)
def ends_of_lengths(answer, rng):
    H = rng.normal(size=(3, 4, 2))
    for n in (4, 1):
        args = (H, np.full(3, n))
        compare_with_model(last_states, args, answer(*args))
