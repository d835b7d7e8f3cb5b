"""Chapter 4: backpropagation through a network, written and repaired."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.gradient_doctor import Facts, examine
from autograder.checking.questions import compare_with_model, needed
from autograder.checking.values import kind_of
from autograder.checking.wording import call_text
from autograder.exercises.ch04_chain_rule.common import (
    CHAPTER,
    mlp_cases,
    problem,
    whole_problem,
)
from autograder.exercises.shared.called import told_with_call
from autograder.exercises.shared.equivalents import READY_MADE
from nnlab.activations import sigmoid
from nnlab.mlp import forward, mlp_loss

# --- mlp_gradients ------------------------------------------------------------------------

mlp_gradients = Exercise(
    chapter=CHAPTER,
    name="mlp_gradients",
    cases=mlp_cases,
    points=0,
    hints=(
        "Forward first, and keep all outputs. Then let delta be dL/dZ of the last layer, shape "
        "(N, K), and carry it backwards through the layers.",
        "In a layer with inputs O and weights W: dW = O.T @ delta, db = delta added up over the "
        "samples. To the layer before: delta @ W.T, times the slope of its sigmoid, O (1 - O).",
        "delta = (outputs[-1] - Y) / N. Then for k from the last layer down to the first: put "
        "(outputs[k].T @ delta, delta.sum(axis=0)) in front of the list, and, if k > 0, "
        "delta = delta @ params[k][0].T * outputs[k] * (1 - outputs[k]).",
    ),
    think="How does delta come from one layer to the one before it, and what meets it in dW?",
    forbid=READY_MADE["mlp_gradients"],
    atol=2e-6,  # of single precision, where terms cancel
)


def examine_layers(exercise, args, got, loss, variants):
    """The gradient doctor on [(dW, db), ...]: `got` against slopes of a trusted loss."""
    X, Y, params = args
    if not isinstance(got, list | tuple) or [
        len(p) if isinstance(p, list | tuple) else 0 for p in got
    ] != [2] * len(params):
        compare_with_model(exercise, args, got)
    facts = Facts(
        [f"{name} of layer {k}" for k in range(1, len(params) + 1) for name in ("dW", "db")],
        {"samples": len(X), "outputs": Y.shape[1]},
        square=True,
        variants={sentence: flat(layers) for sentence, layers in variants.items()},
        per_layer=2,
    )
    with told_with_call(exercise, args, got=got):
        examine(
            lambda p: loss(X, Y, list(zip(p[::2], p[1::2], strict=True))),
            flat(params), flat(got), facts,
        )  # fmt: skip


def flat(layers):
    """[W1, b1, W2, b2, ...] of pairs."""
    return [array for pair in layers for array in pair]


def backward(args, slope, output_slope=None):
    """A backward pass with a chosen slope for hidden outputs and for the last one."""
    X, Y, params = args
    outputs = forward(X, params, sigmoid)
    delta = (outputs[-1] - Y) / len(X) * (output_slope(outputs[-1]) if output_slope else 1)
    gradients: list = []
    for k in range(len(params) - 1, -1, -1):
        gradients.insert(0, (outputs[k].T @ delta, delta.sum(axis=0)))
        delta = delta @ params[k][0].T * slope(outputs[k])
    return gradients


@mlp_gradients.check("agrees with the slopes of the loss", points=2)
def mlp_gradients_are_slopes(answer, rng):
    for args in mlp_cases(rng):
        hidden = len(args[2]) > 1
        variants = {
            "The slope of the sigmoid is asked at its output, which has been through the sigmoid "
            "already.": backward(args, lambda o: sigmoid(o) * (1 - sigmoid(o))),
            "The slopes of the hidden sigmoids are missing.": backward(args, np.ones_like),
            "The output has the slope of a sigmoid in it, and its activation is the identity.":
                backward(args, lambda o: o * (1 - o), lambda o: o * (1 - o)),
        }  # fmt: skip
        known = variants if hidden else {}
        examine_layers(mlp_gradients, args, answer(*args), mlp_loss, known)


def part_of(exercise, args, got, k):
    """Compares the gradients of layer k (from the end: -1 is the last) with the model's."""
    call = call_text(exercise.name, args)
    params = args[2]
    if not isinstance(got, list | tuple) or len(got) != len(params):
        raise Mistake(f"{call}: needed {len(params)} pairs (dW, db), got {kind_of(got)}.", "type")
    with told_with_call(exercise, args):
        name = len(params) + k + 1
        compare(needed(exercise, args)[k], got[k], 1e-4, 1e-7, f"layer {name}, ")


@mlp_gradients.check(
    "the last layer's gradients",
    points=1,
    think="At the output there is no slope between ŷ and z. What meets delta in dW, and what "
    "becomes of the samples in db?",
)
def mlp_last_layer(answer, rng):
    for args in mlp_cases(rng)[:3]:
        part_of(mlp_gradients, args, answer(*args), -1)


@mlp_gradients.check(
    "the layer before it",
    points=1,
    think="What was delta multiplied by on its way here: which weights, and which slope?",
)
def mlp_layer_before(answer, rng):
    for args in mlp_cases(rng)[1:3]:
        part_of(mlp_gradients, args, answer(*args), -2)


@mlp_gradients.check("works for one sample and for layers of one", points=1)
def mlp_gradients_of_one(answer, rng):
    for n, sizes in ((1, (3, 4, 2)), (4, (3, 1, 2)), (3, (1, 2, 1))):
        args = problem(rng, n, sizes)
        compare_with_model(mlp_gradients, args, answer(*args))


# --- fixed_gradients ----------------------------------------------------------------------


def fixed_cases(rng):
    sizes = ((4, (3, 2, 5)), (5, (2, 4, 3)), (3, (4, 5, 2)))
    cases = [problem(rng, n, layers) for n, layers in sizes]
    return [*cases, whole_problem(rng, 6, (2, 3, 4))]


fixed_gradients = Exercise(
    chapter=CHAPTER,
    name="fixed_gradients",
    cases=fixed_cases,
    points=0,
    hints=(
        "Let the gradient check tell you which of the four arrays are wrong, and begin at the end "
        "of the net: what goes wrong at the output spoils everything before it.",
        "Three lines have to change. What does the output's own activation do to the first delta? "
        "How do N samples share one bias? What does the slope of tanh have to be asked about?",
        "delta2 = (O2 - Y) * O2 * (1 - O2) / N; a bias collects by sum(axis=0), since the mean is "
        "in delta2 already; the slope of tanh, told by its output O1, is 1 - O1².",
    ),
    think="Begin where the way back begins: is dW2 right, then db2, then dW1, then db1?",
    forbid=READY_MADE["fixed_gradients"],
    atol=1e-7,
)


def careful_loss(X, Y, params):
    """The loss of the chapter's tanh and sigmoid network."""
    (W1, b1), (W2, b2) = params
    O2 = sigmoid(np.tanh(X @ W1 + b1) @ W2 + b2)
    return 0.5 * float(np.mean(np.sum((O2 - Y) ** 2, axis=1)))


@fixed_gradients.check("agrees with the slopes of the loss", points=2)
def fixed_gradients_are_slopes(answer, rng):
    for args in fixed_cases(rng):
        examine_layers(fixed_gradients, args, answer(*args), careful_loss, {})


@fixed_gradients.check("dW2 is right", points=1)
def fixed_output_weights(answer, rng):
    fixed_part(answer, rng, 1, 0, "dW2")


@fixed_gradients.check("db2 is right", points=1)
def fixed_output_biases(answer, rng):
    fixed_part(answer, rng, 1, 1, "db2")


def fixed_part(answer, rng, layer, which, name):
    """One of the four arrays."""
    for args in fixed_cases(rng):
        call, got = call_text("fixed_gradients", args), answer(*args)
        try:
            array = got[layer][which]
        except (TypeError, IndexError, KeyError):
            raise Mistake(
                f"{call}: needed [(dW1, db1), (dW2, db2)], got {kind_of(got)}.", "type"
            ) from None
        with told_with_call(fixed_gradients, args):
            compare(needed(fixed_gradients, args)[layer][which], array, 1e-4, 1e-7, f"{name}: ")
