"""Chapter 2: logistic regression: its probabilities, its loss, its gradient."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise
from autograder.checking.gradient_doctor import Facts
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch02_perceptron_vs_logistic.common import (
    ALL_HALF,
    AND,
    CHAPTER,
    CORNERS,
    NAMES,
    by_slopes,
    counts,
    far,
    loss_case,
    predict_cases,
    random_problem,
    whole_loss_cases,
)
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.quiet import right_and_quiet
from autograder.exercises.shared.whole import or_cut_off
from nnlab import linear

# --- predict_proba ------------------------------------------------------------------------


PROBA_FAR = np.array([[1000.0], [-1000.0], [1.0]]), np.array([1.0]), 0.0


predict_proba = Exercise(
    chapter=CHAPTER,
    name="predict_proba",
    cases=predict_cases,
    examples=[AND],
    points=2,
    hints=(
        "The same weighted sums as the perceptron's. Only what is done with them differs.",
        "sigmoid takes a whole array of sums, and gives one probability for each.",
        "return sigmoid(X @ w + b)",
    ),
    think=or_cut_off("What is that sample's weighted sum, and where on the sigmoid does it lie?"),
    forbid=READY_MADE["predict_proba"],
    quiet=True,
    discriminating=[PROBA_FAR],
)


@predict_proba.check("stays finite and quiet for sums up to 1000", points=1)
def proba_is_stable(answer, rng):
    wide = (rng.uniform(-499, 499, size=(6, 2)), np.array([1.0, -1.0]), 0.5)
    w, b, X = far(rng, 3)
    for args in (wide, (X, w, b), random_problem(rng, 5, 2)):
        thought = "nnlab's sigmoid, and yours, can do without."
        right_and_quiet(predict_proba, answer, args, thought)


@predict_proba.check("is above ½ exactly where the perceptron says 1", points=1)
def proba_and_perceptron(answer, rng):
    for n, d in ((9, 2), (1, 3)):
        args = random_problem(rng, n, d)
        got = answer(*args)
        compare_with_model(predict_proba, args, got)
        compare(linear.predict_perceptron(*args), (np.asarray(got) > 0.5).astype(int))


# --- logistic_loss ------------------------------------------------------------------------


def loss_cases(rng):
    return [
        loss_case(rng, 5, 3, 0.0),
        loss_case(rng, 7, 2, 0.0),
        loss_case(rng, 4, 3, 0.25),
        loss_case(rng, 6, 4, 0.5),
        *whole_loss_cases(rng),
    ]


def about_the_loss(args, needed, got) -> str:
    """What is wrong with a sum of two parts: the one that is left when the other is known."""
    w, b, _, _, l2 = args
    if not (np.any(w) or b):
        return "Every p is ½ here. What is -log ½, and what does the mean make of it?"
    if l2:
        price = l2 * float(np.sum(np.square(w)))
        return f"l2 times the sum of the squared weights is {price:.4g} here. What does yours add?"
    return "Take one sample: its z, then log(1 + e^z) - y z. What is done with all of these?"


HOPELESS = np.array([1.0]), 0.0, np.array([[1000.0], [-1000.0], [2.0]]), np.array([0, 1, 1]), 0.0


def hopeless(rng, l2):
    """Sums of both signs, and every sample of the class that they are surest it is not."""
    w, b, X = far(rng, 2)
    return w, b, X, (X @ w < 0).astype(int), l2


logistic_loss = Exercise(
    chapter=CHAPTER,
    name="logistic_loss",
    cases=loss_cases,
    examples=[ALL_HALF, (*ALL_HALF[:2], CORNERS, np.array([0, 0, 0, 1]), 0.0)],
    points=2,
    hints=(
        "One sample first: z, and then log(1 + e^z) - y z. The same with arrays, and the mean.",
        "np.logaddexp(a, c) is log(e^a + e^c), and it is finite whatever a and c are. Which a "
        "makes 1 of e^a?",
        "np.mean(np.logaddexp(0, z) - y * z) + l2 * np.sum(w**2)",
    ),
    think=about_the_loss,
    forbid=READY_MADE["logistic_loss"],
    discriminating=[
        HOPELESS,
        (np.array([25.0]), 0.0, np.array([[2.0], [1.0]]), np.array([0, 1]), 0.0),
    ],
)


@logistic_loss.check("is a mean: every sample twice, the same loss", points=1)
def loss_is_a_mean(answer, rng):
    w, b, X, y, l2 = args = loss_case(rng, 5, 2, 0.3)
    once = answer(*args)
    compare_with_model(logistic_loss, args, once)
    twice = answer(w, b, np.vstack([X, X]), np.concatenate([y, y]), l2)
    compare(once, twice, where="with every sample twice: ")


@logistic_loss.check(
    "is finite where the model is sure, and wrong",
    points=1,
    think="A sure and wrong answer costs about as much as its z is large. What cuts it short?",
)
def loss_is_stable(answer, rng):
    for args in (hopeless(rng, 0.0), hopeless(rng, 0.0)):
        compare_with_model(logistic_loss, args, answer(*args))


# --- logistic_gradient --------------------------------------------------------------------


def gradient_cases(rng):
    samples, weights = whole_loss_cases(rng)
    return [
        loss_case(rng, 5, 3, 0.0),
        loss_case(rng, 7, 2, 0.0),
        samples,
        loss_case(rng, 4, 3, 0.25),
        loss_case(rng, 6, 4, 0.5),
        weights,
    ]


logistic_gradient = Exercise(
    chapter=CHAPTER,
    name="logistic_gradient",
    cases=gradient_cases,
    examples=[ALL_HALF, (*ALL_HALF[:2], CORNERS, np.array([0, 1, 1, 0]), 0.0)],
    points=0,
    hints=(
        "One sample: p - y says by how much the neuron says too much. Every weight is to blame "
        "in proportion to its input.",
        "error = p - y has shape (N,). X.T @ error adds up error · x over the samples, and the "
        "loss is a mean. Then the slope of l2·w², for each weight.",
        "X.T @ error / N + 2 * l2 * w, and np.mean(error).",
    ),
    think=or_cut_off(
        {
            "dw": "What has each sample's error to do with its inputs, and what with l2?",
            "db": "The bias has the input 1 in every sample, and no price. What is left for it?",
        }
    ),
    forbid=READY_MADE["logistic_gradient"],
)


def examine_logistic(answer, args):
    w, b, X, y, l2 = args
    p, N = linear.predict_proba(X, w, b), len(y)
    error, slope = p - y, p * (1 - p)
    facts = Facts(NAMES, counts(X), {"the regularization": [2 * l2 * w, np.zeros(1)]}, {
        "This is the gradient of a squared error: there is a factor p (1 - p) in it. In the "
        "cross-entropy that factor cancels.":
            [X.T @ (error * slope) / N + 2 * l2 * w, np.array([np.mean(error * slope)])],
        "Here ŷ is 0 or 1, as with the perceptron. The logistic neuron's answer is p.":
            [X.T @ ((p > 0.5) - y) / N + 2 * l2 * w, np.array([np.mean((p > 0.5) - y)])],
        "The bias is regularized too; the loss has only the weights squared.":
            [X.T @ error / N + 2 * l2 * w, np.array([np.mean(error) + 2 * l2 * b])],
    })  # fmt: skip
    by_slopes(
        logistic_gradient, args, answer(*args), lambda w, b: linear.logistic_loss(w, b, X, y, l2),
        facts,
    )  # fmt: skip


@logistic_gradient.check("is the slope of the loss, without regularization", points=2)
def logistic_slopes(answer, rng):
    at_rest = logistic_gradient.examples[1]  # every slope is 0 there: nothing to nudge
    compare_with_model(logistic_gradient, at_rest, answer(*at_rest))
    for args in (ALL_HALF, *gradient_cases(rng)[:3]):
        examine_logistic(answer, args)


@logistic_gradient.check("is the slope of the loss, with regularization", points=1)
def logistic_slopes_regularized(answer, rng):
    for args in gradient_cases(rng)[3:]:
        examine_logistic(answer, args)


@logistic_gradient.check("works for one sample, and for sums of 1000", points=1)
def logistic_gradient_extremes(answer, rng):
    for args in (loss_case(rng, 1, 3, 0.2), hopeless(rng, 20.0)):  # beside slopes of hundreds
        compare_with_model(logistic_gradient, args, answer(*args))
