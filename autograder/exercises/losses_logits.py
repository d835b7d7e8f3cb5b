"""Chapter 7: from logits to the loss and back."""

from __future__ import annotations

import numpy as np

from autograder.compare import compare, got_text
from autograder.exercise import Exercise, Mistake
from autograder.exercises.called import told_with_call
from autograder.exercises.chain_common import BY_MACHINE
from autograder.exercises.losses_common import CHAPTER, classes, examined, quietly, repeated
from autograder.gradient_doctor import Facts
from autograder.judge import compare_with_model, needed
from autograder.wording import call_text
from nnlab import losses
from nnlab.activations import sigmoid, softmax
from nnlab.losses import one_hot

SIZES = ((2, 3), (4, 2), (3, 5), (5, 4))
FAR = (np.array([[1000.0, 0.0, -1000.0], [1.0, 2.0, 3.0]]), np.array([1, 0]))
APART = np.array([[2.0, 1.0, 0.0], [-900.0, -901.0, -903.0]])  # rows that share no scale

# --- log_softmax --------------------------------------------------------------------------

log_softmax = Exercise(
    chapter=CHAPTER,
    name="log_softmax",
    cases=lambda rng: [(np.zeros((2, 3)),), *((2 * rng.normal(size=s),) for s in SIZES)],
    points=2,
    hints=(
        "log of a fraction is a difference: z, minus the log of the sum of the row's e^z. Over "
        "which axis is the sum, and how does it fit back under the rows?",
        "keepdims=True keeps the column of sums as a column. Against overflow: take the row's "
        "largest logit off first, as in softmax; the result does not notice.",
        "Z = Z - Z.max(axis=1, keepdims=True), and then "
        "Z - np.log(np.sum(np.exp(Z), axis=1, keepdims=True)).",
    ),
    think="e to the power of your row must add up to 1. Does it?",
    forbid=("nnlab.activations.log_softmax",),
    quiet=True,
    telling=[(FAR[0],), (APART,)],
)


@log_softmax.check("exact and quiet from -1000 to 1000", points=2)
def log_softmax_is_stable(answer, rng):
    far = rng.uniform(-1000, 1000, size=(3, 4))
    for Z in (FAR[0], APART, far, np.array([[1000.0, 999.0, 1000.0]])):
        compare_with_model(log_softmax, (Z,), quietly(log_softmax, answer, (Z,)))


@log_softmax.check("a constant added to a row changes nothing", points=1)
def log_softmax_is_shift_free(answer, rng):
    Z, shift = rng.normal(size=(3, 4)), rng.normal(size=(3, 1))
    once, again = answer(Z), answer(Z + shift)
    compare_with_model(log_softmax, (Z,), once)
    compare(needed(log_softmax, (Z,)), again, where="with a constant added to each row: ")


@log_softmax.check("works for one sample and for one class", points=1)
def log_softmax_of_one(answer, rng):
    for shape in ((1, 4), (3, 1)):
        args = (rng.normal(size=shape),)
        compare_with_model(log_softmax, args, answer(*args))


# --- softmax_cross_entropy ----------------------------------------------------------------


def logit_cases(rng):
    drawn = [(2 * rng.normal(size=(n, k)), classes(rng, n, k)) for n, k in SIZES]
    return [(np.array([[0.0, 0.0, 0.0], [1.0, 2.0, 0.0]]), np.array([2, 1])), *drawn]


softmax_cross_entropy = Exercise(
    chapter=CHAPTER,
    name="softmax_cross_entropy",
    cases=logit_cases,
    points=2,
    hints=(
        "You have both halves: log_softmax gives the logarithms of all probabilities, and from "
        "each row only one of them counts.",
        "As in sparse_cross_entropy: [np.arange(N), labels] picks it. The logarithm has been "
        "taken already.",
        "-np.mean(log_softmax(Z)[np.arange(len(Z)), labels]).",
    ),
    think="One row costs minus the log-probability of its label. Which function gives it?",
    forbid=("nnlab.losses.softmax_cross_entropy", "nnlab.losses.cross_entropy_with_logits"),
    quiet=True,
    telling=[FAR],
)


@softmax_cross_entropy.check("exact and quiet from -1000 to 1000", points=2)
def softmax_cross_entropy_is_stable(answer, rng):
    far = (rng.uniform(-1000, 1000, size=(3, 4)), classes(rng, 3, 4))
    for args in (FAR, (APART, np.array([2, 2])), far):
        got = quietly(softmax_cross_entropy, answer, args)
        compare_with_model(softmax_cross_entropy, args, got)


@softmax_cross_entropy.check("is a mean: the same data twice, the same loss", points=1)
def softmax_cross_entropy_is_a_mean(answer, rng):
    repeated(softmax_cross_entropy, answer, logit_cases(rng)[3])


@softmax_cross_entropy.check("works for one sample; a constant changes nothing", points=1)
def softmax_cross_entropy_of_one(answer, rng):
    Z, labels = rng.normal(size=(1, 3)), rng.integers(0, 3, size=1)
    for args in ((Z, labels), (Z + float(rng.normal()), labels)):
        compare_with_model(softmax_cross_entropy, args, answer(*args))


# --- softmax_cross_entropy_grad -----------------------------------------------------------

softmax_cross_entropy_grad = Exercise(
    chapter=CHAPTER,
    name="softmax_cross_entropy_grad",
    cases=logit_cases,
    points=1,
    hints=(
        "The derivative is by the logits, and it came out shorter than its parts: prediction "
        "minus target, over the number of rows.",
        "The prediction is softmax(Z), the target one_hot(labels, K), with K the number of "
        "columns of Z. The loss is a mean over N rows, so N divides.",
        "(softmax(Z) - one_hot(labels, Z.shape[1])) / len(Z).",
    ),
    think="For the right class p - 1, for the others p, over the number of rows. What differs?",
    forbid=(
        "nnlab.losses.softmax_cross_entropy_grad",
        "nnlab.losses.cross_entropy_with_logits_grad",
        *BY_MACHINE,
    ),
    atol=1e-7,
)


@softmax_cross_entropy_grad.check("agrees with the slopes of the loss", points=2)
def grad_is_slope(answer, rng):
    for args in logit_cases(rng)[1:]:
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


@softmax_cross_entropy_grad.check("works for one sample and for logits of 1000", points=1)
def grad_of_one(answer, rng):
    one = (rng.normal(size=(1, 4)), rng.integers(0, 4, size=1))
    for args in (one, FAR):
        compare_with_model(softmax_cross_entropy_grad, args, answer(*args))


# --- fixed_cross_entropy_grad -------------------------------------------------------------


def layer_cases(rng):
    """N, D and K all different."""

    def draw(n, d, k):
        return (rng.normal(size=(n, d)), classes(rng, n, k), rng.normal(size=(d, k)),
                rng.normal(size=k))  # fmt: skip

    return [draw(4, 2, 3), draw(5, 3, 2), draw(3, 2, 4)]


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
    forbid=(
        "nnlab.losses.softmax_cross_entropy_grad",
        "nnlab.losses.cross_entropy_with_logits_grad",
        *BY_MACHINE,
    ),
    atol=1e-7,
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


@fixed_cross_entropy_grad.check("stays finite for logits of 1000", points=1)
def fixed_is_stable(answer, rng):
    X, labels, W, b = layer_cases(rng)[0]
    args = (300 * X, labels, W, b)
    compare_with_model(fixed_cross_entropy_grad, args, answer(*args))
