"""Chapter 7: from the loss back to the logits, and to the layer that made them."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.gradient_doctor import Facts
from autograder.checking.questions import compare_with_model, needed
from autograder.checking.values import got_text, number
from autograder.checking.wording import call_text
from autograder.exercises.ch07_losses.common import (
    CHAPTER,
    FAR,
    classes,
    far_cases,
    logit_cases,
    quietly,
)
from autograder.exercises.shared.called import told_with_call
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.gradients import examined
from nnlab import losses
from nnlab.activations import sigmoid, softmax
from nnlab.losses import one_hot

# --- softmax_cross_entropy_grad -----------------------------------------------------------

_normal = np.random.default_rng(seed=7).normal  # as the chapter draws them
CHECKED = (_normal(size=(4, 3)), np.array([0, 2, 1, 2]))


def of_rows(args, needed, got) -> str:
    """Whether the rows add up to 0, and then what each entry is."""
    sums = np.asarray(got, dtype=float).sum(axis=1)
    off = ~np.isclose(sums, 0, atol=1e-6)
    if off.any():
        row = int(np.argmax(off))
        return f"Each row must add up to 0, and row {row} adds up to {number(sums[row])}."
    return (
        "Each row adds up to 0, as it must. For the right class (p - 1) / N, for the others p / N."
    )


softmax_cross_entropy_grad = Exercise(
    chapter=CHAPTER,
    name="softmax_cross_entropy_grad",
    examples=[(np.array([[0, 0]]), np.array([1])), CHECKED],
    cases=logit_cases,
    points=1,
    hints=(
        "The derivative is by the logits, and it came out shorter than its parts: prediction "
        "minus target, over the number of rows.",
        "The prediction is softmax(Z), the target one_hot(labels, K), with K the number of "
        "columns of Z. The loss is a mean over N rows, so N divides.",
        "(softmax(Z) - one_hot(labels, Z.shape[1])) / len(Z).",
    ),
    think=of_rows,
    forbid=READY_MADE["softmax_cross_entropy_grad"],
    atol=1e-7,
    quiet=True,
    discriminating=[FAR],
)


@softmax_cross_entropy_grad.check("agrees with the slopes of the loss", points=2)
def grad_is_slope(answer, rng):
    for args in logit_cases(rng):
        Z, labels = args
        P, Y, N = softmax(Z), one_hot(labels, Z.shape[1]), len(Z)
        variants = {
            "This is the derivative by the probabilities; asked is that by the logits, one link "
            "further back.": [-Y / P / N],
            "The slope of a sigmoid, p (1 - p), has been multiplied in. Softmax and logarithm "
            "have taken care of it already.": [(P - Y) * P * (1 - P) / N],
            "Logits stand where probabilities should.": [(Z - Y) / N],
            "A sigmoid for each class is not a softmax over them.": [(sigmoid(Z) - Y) / N],
            "The softmax runs down the columns.": [(softmax(Z.T).T - Y) / N],
        }
        counts = {"samples": N, "classes": Z.shape[1], "entries": Z.size}
        facts = Facts(["The derivative by Z"], counts, variants=variants)
        examined(
            softmax_cross_entropy_grad, args,
            lambda p, labels=labels: losses.softmax_cross_entropy(p[0], labels),
            [Z], [answer(*args)], facts,
        )  # fmt: skip


@softmax_cross_entropy_grad.check("each row adds up to 0", points=1)
def grad_rows_cancel(answer, rng):
    Z, labels = rng.normal(size=(3, 4)), classes(rng, 3, 4)
    compare_with_model(softmax_cross_entropy_grad, (Z, labels), answer(Z, labels))
    got = np.asarray(answer(Z, labels), dtype=float)
    compare(np.zeros(3), got.sum(axis=1), where="the sums of the rows: ")


@softmax_cross_entropy_grad.check("works for one sample, exact and quiet to ±1000", points=1)
def grad_of_one(answer, rng):
    one = (rng.normal(size=(1, 4)), rng.integers(0, 4, size=1))
    for args in (one, *far_cases(rng)):
        got = quietly(softmax_cross_entropy_grad, answer, args)
        compare_with_model(softmax_cross_entropy_grad, args, got)


# --- fixed_cross_entropy_grad -------------------------------------------------------------


def layer_cases(rng):
    """N, D and K all different."""

    def draw(n, d, k):
        return (rng.normal(size=(n, d)), classes(rng, n, k), rng.normal(size=(d, k)),
                rng.normal(size=k))  # fmt: skip

    whole = [rng.integers(-3, 4, size=shape) for shape in ((5, 2), (2, 4), (4,))]
    X, W, bias = whole
    return [draw(4, 2, 3), draw(5, 3, 2), draw(3, 2, 4), (X, classes(rng, 5, 4), W, bias)]


def far_layer(rng):
    """A layer of which one logit of the first sample is 990, and none is larger in size."""
    X, labels, W, b = layer_cases(rng)[0]
    k = np.argmax(np.linalg.norm(W, axis=0))
    X[0] = 990 * W[:, k] / np.sum(W[:, k] ** 2)
    return X, labels, W, b


fixed_cross_entropy_grad = Exercise(
    chapter=CHAPTER,
    name="fixed_cross_entropy_grad",
    cases=layer_cases,
    points=0,
    hints=(
        "Three lines have to change. Print P: do its rows add up to 1? And what does the "
        "gradient by Z look like on the page above?",
        "The softmax must run along the rows. dZ is prediction minus target over the number of "
        "samples: what else stands in that line?",
        "E.sum(axis=1, keepdims=True); no P * (1 - P); and len(X) in place of Z.size.",
    ),
    think="Which of the three lines is the first one that is still wrong?",
    forbid=READY_MADE["fixed_cross_entropy_grad"],
    atol=1e-7,
    quiet=True,
    discriminating=[far_layer(np.random.default_rng(seed=7))],
)


@fixed_cross_entropy_grad.check("agrees with the slopes of the loss", points=2)
def fixed_is_slope(answer, rng):
    for args in layer_cases(rng):
        X, labels, W, b = args
        counts = {"samples": len(X), "classes": len(b), "inputs": X.shape[1]}
        got = answer(*args)
        parts = list(got) if isinstance(got, tuple) else got
        examined(
            fixed_cross_entropy_grad, args,
            lambda p, X=X, t=labels: losses.softmax_cross_entropy(X @ p[0] + p[1], t),
            [W, b], parts, Facts(["dW", "db"], counts),
        )  # fmt: skip


@fixed_cross_entropy_grad.check("dW is right", points=1)
def fixed_weights(answer, rng):
    fixed_part(answer, rng, 0, "dW")


@fixed_cross_entropy_grad.check("db is right", points=1)
def fixed_bias(answer, rng):
    fixed_part(answer, rng, 1, "db")


def fixed_part(answer, rng, which, name):
    """One of the two arrays."""
    for args in layer_cases(rng):
        call, got = call_text("fixed_cross_entropy_grad", args), answer(*args)
        if not isinstance(got, list | tuple) or len(got) != 2:
            raise Mistake(f"{call}: needed (dW, db), {got_text(got)}", "type")
        model = needed(fixed_cross_entropy_grad, args)[which]
        with told_with_call(fixed_cross_entropy_grad, args):
            compare(model, got[which], 1e-4, 1e-7, f"{name}: ")


@fixed_cross_entropy_grad.check(
    "exact and quiet for logits up to 1000",
    points=1,
    think="What is taken off each row before the exponential?",
)
def fixed_is_stable(answer, rng):
    args = far_layer(rng)
    got = quietly(fixed_cross_entropy_grad, answer, args)
    compare_with_model(fixed_cross_entropy_grad, args, got)
