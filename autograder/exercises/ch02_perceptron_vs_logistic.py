"""Checks of chapter 2: perceptron, logistic and linear regression, mini-batches, training."""

from __future__ import annotations

import numpy as np

from autograder.compare import compare, number
from autograder.exercise import Exercise, Mistake
from autograder.exercises.batches import batches_told, shaped_pairs
from autograder.gradient_doctor import Facts, examine
from autograder.judge import compare_with_model
from autograder.wording import call_text
from nnlab import linear
from nnlab.activations import sigmoid
from nnlab.gradcheck import numerical_gradient

CHAPTER = "ch02_perceptron_vs_logistic"
NAMES = ("dw", "db")


def drawn(rng, n, d):
    """X, w, b in which the bias matters: the border runs through the middle of the samples."""
    w = rng.normal(size=d)
    w *= 1.5 / np.linalg.norm(w)
    aside = rng.choice([-2.0, 2.0])
    X = rng.normal(size=(n, d)) + aside * w / (w @ w)
    return X, w, float(rng.uniform(-0.4, 0.4) - aside)


def classes(rng, n):
    """Both classes, in any order."""
    return rng.permutation(np.arange(n) % 2)


# --- predict_perceptron -------------------------------------------------------------------


def predict_cases(rng):
    simple = (np.array([[2.0, 1.0], [0.0, 3.0], [1.0, 1.0]]), np.array([1.0, -1.0]), 0.5)
    return [simple, *(drawn(rng, n, d) for n, d in ((5, 2), (7, 3), (12, 4)))]


def on_the_border():
    """The second sample lies exactly on the line, the others well to both sides."""
    return np.array([[2.0, 0.0], [1.0, 1.0], [0.0, 3.0]]), np.array([1.0, -2.0]), 1.0


predict_perceptron = Exercise(
    chapter=CHAPTER,
    name="predict_perceptron",
    cases=predict_cases,
    points=2,
    hints=(
        "All weighted sums at once: which product of X and w has one number for every sample?",
        "X @ w + b has shape (N,). A comparison with 0 turns each sum into True or False.",
        "(X @ w + b > 0) is nearly all of it; .astype(int) makes 1 and 0 of True and False.",
    ),
    think="What is that sample's weighted sum, and on which side of 0 does it lie?",
    forbid=("nnlab.linear.predict_perceptron",),
    telling=[on_the_border()],
)


@predict_perceptron.check("is 0 exactly on the border", points=1)
def predict_on_the_border(answer, rng):
    for _ in range(3):
        w = rng.integers(1, 5, size=3) * rng.choice([-1.0, 1.0], size=3)
        X = rng.integers(-4, 5, size=(4, 3)).astype(float)
        args = (X, w, float(-(X[2] @ w)))
        compare_with_model(predict_perceptron, args, answer(*args))


@predict_perceptron.check("decides close calls too", points=1)
def predict_close_calls(answer, rng):
    for n, d in ((6, 2), (1, 3)):
        X, w, b = drawn(rng, n, d)
        args = (X, w / 1000, b / 1000)
        compare_with_model(predict_perceptron, args, answer(*args))


# --- perceptron_update --------------------------------------------------------------------


def update_case(rng, d, y, said, by_bias):
    """A sample of class y about which the perceptron says `said`, by its bias or its weights."""
    w, x = rng.normal(size=d), rng.normal(size=d)
    want = 1 if said else -1
    if by_bias:
        b = want * (abs(w @ x) + rng.uniform(0.5, 1.0))
        w = -want * np.sign(w @ x) * w  # without the bias it would say the opposite
    else:
        w = want * np.sign(w @ x) * w
        b = -want * rng.uniform(0.2, 0.8) * abs(w @ x)
    return w, float(b), x, int(y), round(float(rng.uniform(0.1, 0.9)), 2)


def update_cases(rng):
    first = (np.zeros(2), 0.0, np.array([1.0, 2.0]), 1, 1.0)
    kinds = [(0, 1, False), (1, 0, True), (0, 1, True), (1, 0, False), (0, 0, True), (1, 1, True)]
    return [first, *(update_case(rng, 2 + i % 4, *kind) for i, kind in enumerate(kinds))]


perceptron_update = Exercise(
    chapter=CHAPTER,
    name="perceptron_update",
    cases=update_cases,
    points=2,
    hints=(
        "First ŷ, the perceptron's own answer for x: 1 or 0. Then y - ŷ, which is 1, 0 or -1.",
        "If y - ŷ is 0, nothing changes. If it is 1, w should move towards x, if -1 away from it; "
        "lr says how far, and b does the same as if its input were always 1.",
        "return w + lr * (y - y_hat) * x, b + lr * (y - y_hat)",
    ),
    think="What does the perceptron say about x, and is that too much, too little, or right?",
    forbid=("nnlab.linear.perceptron_update",),
)


@perceptron_update.check("leaves w and b alone where it is right", points=1)
def update_where_right(answer, rng):
    for d, y, by_bias in ((3, 1, False), (2, 0, False), (4, 1, True), (3, 0, True)):
        args = update_case(rng, d, y, y, by_bias)
        compare(args[:2], answer(*args), where=f"{call_text('perceptron_update', args)}: ")


@perceptron_update.check("says 0 exactly on the border", points=1)
def update_on_the_border(answer, rng):
    x = rng.integers(1, 6, size=3).astype(float)
    for y in (0, 1):
        args = (np.array([1.0, -2.0, 1.0]), float(2 * x[1] - x[0] - x[2]), x, y, 0.5)
        compare_with_model(perceptron_update, args, answer(*args))


# --- fit_perceptron -----------------------------------------------------------------------


def separable(rng, n, d):
    """Two classes with a wide gap between them."""
    w, y = rng.normal(size=d), classes(rng, n)
    X = rng.normal(size=(n, d))
    X -= np.outer((X @ w - 3 * (2 * y - 1)) / (w @ w), w)
    return X, y


def fit_perceptron_cases(rng):
    mixed = [(rng.normal(size=(n, d)), classes(rng, n)) for n, d in ((5, 2), (8, 3), (7, 2))]
    ways = ((1, 1.0), (3, 0.5), (4, 0.1))
    simple = (np.array([[1.0, 2.0], [-1.0, 0.0], [0.5, -3.0]]), np.array([1, 0, 1]), 2, 1.0)
    return [
        simple,
        *((X, y, *way) for (X, y), way in zip(mixed, ways, strict=True)),
        (*separable(rng, 9, 2), 12, 0.3),
    ]


fit_perceptron = Exercise(
    chapter=CHAPTER,
    name="fit_perceptron",
    cases=fit_perceptron_cases,
    points=3,
    hints=(
        "Two loops, one inside the other: the epochs, and in each of them the samples in order.",
        "For one sample: what does the perceptron say with the w and b of this moment? If that "
        "is not its class, count a mistake for this epoch. Then perceptron_update.",
        "for epoch in range(epochs): for x, target in zip(X, y): mistakes[epoch] += ..., and "
        "w, b = perceptron_update(w, b, x, target, lr).",
    ),
    think="Follow the first three samples by hand, with the w and b of that very moment.",
    forbid=("nnlab.linear.fit_perceptron",),
)


@fit_perceptron.check("keeps one count an epoch, also when nothing is wrong any more", points=1)
def fit_perceptron_counts(answer, rng):
    for n, d, epochs in ((7, 2, 15), (6, 3, 10)):
        args = (*separable(rng, n, d), epochs, 1.0)
        compare_with_model(fit_perceptron, args, answer(*args))


@fit_perceptron.check("starts from zeros: no epochs, no weights", points=1)
def fit_perceptron_nothing(answer, rng):
    args = (rng.normal(size=(4, 3)), classes(rng, 4), 0, 1.0)
    compare_with_model(fit_perceptron, args, answer(*args))


# --- predict_proba ------------------------------------------------------------------------


def proba_far():
    return np.array([[1000.0], [-1000.0], [1.0]]), np.array([1.0]), 0.0


predict_proba = Exercise(
    chapter=CHAPTER,
    name="predict_proba",
    cases=predict_cases,
    points=2,
    hints=(
        "The same weighted sums as the perceptron's. Only what is done with them differs.",
        "sigmoid takes a whole array of sums, and gives one probability for each.",
        "return sigmoid(X @ w + b)",
    ),
    think="What is that sample's weighted sum, and where on the sigmoid does it lie?",
    forbid=("nnlab.linear.predict_proba",),
    quiet=True,
    telling=[proba_far()],
)


@predict_proba.check("stays finite and quiet for sums up to 1000", points=1)
def proba_is_stable(answer, rng):
    wide = (rng.uniform(-500, 500, size=(6, 2)), np.array([1.0, -1.0]), 0.5)
    for args in (wide, proba_far()):
        compare_with_model(predict_proba, args, answer(*args))
        _, outcome = answer.outcomes[-1]
        if outcome.warned:
            raise Mistake(
                f"{call_text('predict_proba', args)} is right, and numpy warned on the way "
                f"({outcome.warned[0]}). nnlab's sigmoid, and yours, can do without."
            )


@predict_proba.check("is above ½ exactly where the perceptron says 1", points=1)
def proba_and_perceptron(answer, rng):
    for n, d in ((9, 2), (1, 3)):
        args = drawn(rng, n, d)
        got = answer(*args)
        compare_with_model(predict_proba, args, got)
        compare(linear.predict_perceptron(*args), (np.asarray(got) > 0.5).astype(int))


# --- logistic_loss ------------------------------------------------------------------------


def loss_case(rng, n, d, l2):
    X, w, b = drawn(rng, n, d)
    return w, b, X, classes(rng, n), l2


def loss_cases(rng):
    X, y = np.array([[1.0, 2.0], [3.0, -1.0], [0.0, 1.0]]), np.array([1, 0, 1])
    return [
        (np.zeros(2), 0.0, X, y, 0.0),
        loss_case(rng, 5, 3, 0.0),
        loss_case(rng, 7, 2, 0.0),
        loss_case(rng, 4, 3, 0.25),
        loss_case(rng, 6, 4, 0.5),
    ]


def hopeless():
    """A sum of 1000 for a sample of class 0, and of -1000 for one of class 1."""
    X = np.array([[1000.0], [-1000.0], [2.0]])
    return np.array([1.0]), 0.0, X, np.array([0, 1, 1]), 0.0


logistic_loss = Exercise(
    chapter=CHAPTER,
    name="logistic_loss",
    cases=loss_cases,
    points=2,
    hints=(
        "One sample first: z, and then log(1 + e^z) - y z. The same with arrays, and the mean.",
        "np.logaddexp(a, c) is log(e^a + e^c), and it is finite whatever a and c are. Which a "
        "makes 1 of e^a?",
        "np.mean(np.logaddexp(0, z) - y * z) + l2 * np.sum(w**2)",
    ),
    think="For w = 0 and b = 0 every p is ½. What is -log ½, and what does the mean make of it?",
    forbid=("nnlab.linear.logistic_loss",),
    telling=[hopeless(), (np.array([25.0]), 0.0, np.array([[2.0], [1.0]]), np.array([0, 1]), 0.0)],
)


@logistic_loss.check("is a mean: every sample twice, the same loss", points=1)
def loss_is_a_mean(answer, rng):
    w, b, X, y, l2 = loss_case(rng, 5, 2, 0.3)
    once = answer(w, b, X, y, l2)
    compare_with_model(logistic_loss, (w, b, X, y, 0.3), once)
    twice = answer(w, b, np.vstack([X, X]), np.concatenate([y, y]), l2)
    compare(once, twice, where="with every sample twice: ")


@logistic_loss.check("is finite where the model is sure, and wrong", points=1)
def loss_is_stable(answer, rng):
    w, X = np.array([1.0, 1.0]), rng.uniform(-400, 400, size=(5, 2))
    far = (w, 0.0, X, (X @ w < 0).astype(int), 0.1)
    for args in (hopeless(), far):
        compare_with_model(logistic_loss, args, answer(*args))


# --- gradients, by the slopes of a trusted loss -------------------------------------------


def by_slopes(exercise, args, got, loss, facts):
    """(dw, db) against central differences of loss(w, b); right in kind and shape first."""
    try:
        compare_with_model(exercise, args, got)
    except Mistake as mistake:
        if mistake.stage != "values":
            raise
    try:
        w, b, pair = args[0], np.array([args[1]]), [got[0], np.reshape(got[1], 1)]
        examine(lambda p: loss(p[0], p[1][0]), [w, b], pair, facts)
    except Mistake as mistake:
        call = call_text(exercise.name, args)
        raise Mistake(f"{call}: {mistake.text}", mistake.stage) from None


def counts(X):
    return {"samples": X.shape[0], "features": X.shape[1]}


# --- logistic_gradient --------------------------------------------------------------------


def gradient_cases(rng):
    X = np.array([[1.0, 2.0], [3.0, -1.0], [0.0, 1.0]])
    return [
        (np.zeros(2), 0.0, X, np.array([1, 0, 1]), 0.0),
        loss_case(rng, 5, 3, 0.0),
        loss_case(rng, 7, 2, 0.0),
        loss_case(rng, 4, 3, 0.25),
        loss_case(rng, 6, 4, 0.5),
    ]  # fmt: skip


logistic_gradient = Exercise(
    chapter=CHAPTER,
    name="logistic_gradient",
    cases=gradient_cases,
    points=0,
    hints=(
        "One sample: p - y says by how much the neuron says too much. Every weight is to blame "
        "in proportion to its input.",
        "error = p - y has shape (N,). X.T @ error adds up error · x over the samples, and the "
        "loss is a mean. Then the slope of l2·w², for each weight.",
        "X.T @ error / N + 2 * l2 * w, and np.mean(error).",
    ),
    think="Which of the two, dw or db, is wrong, and by what factor?",
    forbid=("nnlab.linear.logistic_gradient", "nnlab.gradcheck.numerical_gradient"),
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
    for args in gradient_cases(rng)[:3]:
        examine_logistic(answer, args)


@logistic_gradient.check("is the slope of the loss, with regularization", points=1)
def logistic_slopes_regularized(answer, rng):
    for args in gradient_cases(rng)[3:]:
        examine_logistic(answer, args)


@logistic_gradient.check("works for one sample, and for sums of 1000", points=1)
def logistic_gradient_extremes(answer, rng):
    one = loss_case(rng, 1, 3, 0.2)
    far = (np.array([1.0, 1.0]), 0.0, rng.uniform(200, 500, size=(3, 2)), np.array([0, 1, 0]), 0.1)
    for args in (one, far):
        compare_with_model(logistic_gradient, args, answer(*args))


# --- linear_gradient ----------------------------------------------------------------------


def linear_cases(rng):
    def draw(n, d):
        return rng.normal(size=d), float(rng.normal()), rng.normal(size=(n, d)), rng.normal(size=n)

    X = np.array([[1.0, 2.0], [3.0, -1.0], [0.0, 1.0]])
    first = (np.array([1.0, 0.0]), 0.5, X, np.array([1.0, 2.0, 2.0]))
    return [first, draw(5, 3), draw(7, 2), draw(4, 3)]


linear_gradient = Exercise(
    chapter=CHAPTER,
    name="linear_gradient",
    cases=linear_cases,
    points=0,
    hints=(
        "One sample: (z - y)² has the slope 2 (z - y) by z. Which slope has z by w, and by b?",
        "error = X @ w + b - y. X.T @ error adds up error · x over the samples. Then the 2 of "
        "the square, and the mean.",
        "2 * X.T @ error / N, and 2 * np.mean(error).",
    ),
    think="Which of the two, dw or db, is wrong, and by what factor?",
    forbid=("nnlab.linear.linear_gradient", "nnlab.gradcheck.numerical_gradient"),
)


def examine_linear(answer, args):
    w, b, X, y = args
    N, signs = len(y), np.sign(linear.scores(X, w, b) - y)
    facts = Facts(NAMES, counts(X), {}, {
        "This is the gradient of the absolute error: every miss counts alike, large or small.":
            [X.T @ signs / N, np.array([np.mean(signs)])],
    })  # fmt: skip
    by_slopes(
        linear_gradient, args, answer(*args), lambda w, b: linear.linear_loss(w, b, X, y), facts
    )


@linear_gradient.check("is the slope of the mean squared error", points=3)
def linear_slopes(answer, rng):
    for args in linear_cases(rng):
        examine_linear(answer, args)


@linear_gradient.check("works for one sample, and for one feature", points=1)
def linear_gradient_of_one(answer, rng):
    for n, d in ((1, 3), (4, 1)):
        args = (rng.normal(size=d), 0.5, rng.normal(size=(n, d)), rng.normal(size=n))
        compare_with_model(linear_gradient, args, answer(*args))


@linear_gradient.check("vanishes where the line is the best one", points=1)
def linear_gradient_at_the_best(answer, rng):
    X, y = rng.normal(size=(9, 3)), rng.normal(size=9)
    *w, b = np.linalg.lstsq(np.column_stack([X, np.ones(9)]), y, rcond=None)[0]
    got = answer(np.array(w), float(b), X, y)
    compare((np.zeros(3), 0.0), got, where="at the best line there is: ")


# --- minibatches --------------------------------------------------------------------------


def batch_cases(rng):
    def draw(n, d, size):
        chance = np.random.default_rng(int(rng.integers(2**31)))
        return rng.normal(size=(n, d)), rng.normal(size=n), size, chance

    return [draw(4, 2, 2), draw(17, 3, 5), draw(24, 2, 6), draw(13, 4, 1), draw(14, 3, 20)]


minibatches = Exercise(
    chapter=CHAPTER,
    name="minibatches",
    cases=batch_cases,
    points=3,
    hints=(
        "Shuffle the numbers of the rows, and not the rows: the same order then serves X and y.",
        "order = rng.permutation(len(X)). The first batch takes order[0:size], the next "
        "order[size:2*size], and a slice that reaches beyond the end stops by itself.",
        "[(X[c], y[c]) for c in (order[i : i + size] for i in range(0, len(X), size))]",
    ),
    think="Is every sample in exactly one batch, together with its own y?",
    forbid=("nnlab.training.minibatches",),
    use=batches_told,
)


@minibatches.check("keeps every sample with its own target", points=1)
def batches_keep_pairs(answer, rng):
    """y holds the number of the row, X ten times that number."""
    for n, size in ((15, 4), (8, 8), (5, 2)):
        y = rng.permutation(n).astype(float)
        batches = answer(10 * y[:, None] + np.array([0.0, 1.0]), y, size, rng)
        for Xb, yb in shaped_pairs(batches, (2,), ()):
            needed = 10 * yb[:, None] + np.array([0.0, 1.0])
            compare(needed, Xb, where="rows of a batch against its y: ")


@minibatches.check("takes targets with several columns", points=1)
def batches_of_tables(answer, rng):
    X, Y = rng.normal(size=(7, 3)), rng.normal(size=(7, 2))
    shapes = [Yb.shape for _, Yb in shaped_pairs(answer(X, Y, 3, rng), (3,), (2,))]
    if shapes != [(3, 2), (3, 2), (1, 2)]:
        raise Mistake(f"With Y of shape (7, 2) and size 3 the batches of Y have shapes {shapes}.")


# --- fit_logistic -------------------------------------------------------------------------


def fit_logistic_cases(rng):
    X, y = np.array([[1.0, 2.0], [-1.0, 0.0], [0.5, -3.0]]), np.array([1, 0, 1])

    def draw(n, d, lr, steps, l2):
        return rng.normal(size=(n, d)) + 0.5, classes(rng, n), lr, steps, l2

    return [(X, y, 1.0, 1, 0.0), draw(5, 2, 0.5, 3, 0.0), draw(7, 3, 1.0, 8, 0.1),
            draw(9, 2, 0.3, 25, 0.05)]  # fmt: skip


fit_logistic = Exercise(
    chapter=CHAPTER,
    name="fit_logistic",
    cases=fit_logistic_cases,
    points=3,
    hints=(
        "The loss of w = 0 and b = 0 first. Then, as often as `steps` says: gradient, step, loss.",
        "A step goes against the gradient, by lr times its size: w - lr * dw, and b - lr * db. "
        "Both derivatives are taken at the same place, before either moves.",
        "In the loop: dw, db = logistic_gradient(w, b, X, y, l2), then w, b = w - lr * dw, "
        "b - lr * db, then losses.append(logistic_loss(w, b, X, y, l2)).",
    ),
    think="Follow one step by hand: the loss before, the gradient there, the step, the loss after.",
    forbid=("nnlab.linear.fit_logistic",),
)


@fit_logistic.check("begins at zeros: no steps, a loss of log 2", points=1)
def fit_logistic_nothing(answer, rng):
    args = (rng.normal(size=(5, 3)), classes(rng, 5), 0.5, 0, 0.2)
    compare_with_model(fit_logistic, args, answer(*args))


@fit_logistic.check("goes downhill", points=1)
def fit_logistic_downhill(answer, rng):
    args = (rng.normal(size=(8, 2)), classes(rng, 8), 0.2, 10, 0.1)
    got = answer(*args)
    compare_with_model(fit_logistic, args, got)
    losses = np.asarray(got[2])
    if not np.all(np.diff(losses) < 0):
        raise Mistake(f"With lr = 0.2 the loss went from {number(losses[0])} up.")


# --- fixed_signed_gradient ----------------------------------------------------------------


def signed_case(rng, n, d, l2, bias=True):
    X, w, b = drawn(rng, n, d)
    return w, b if bias else 0.0, X, 2 * classes(rng, n) - 1, l2


def signed_cases(rng):
    sizes = ((5, 3, 0.25), (7, 2, 0.5), (4, 3, 0.1))
    return [signed_case(rng, 6, 2, 0.0, bias=False), *(signed_case(rng, *size) for size in sizes)]


def signed_loss(w, b, X, s, l2):
    """Mean of log(1 + e^(-s z)), plus l2 Σ w²."""
    return float(np.mean(np.logaddexp(0, -s * linear.scores(X, w, b))) + l2 * np.sum(w**2))


fixed_signed_gradient = Exercise(
    chapter=CHAPTER,
    name="fixed_signed_gradient",
    cases=signed_cases,
    points=0,
    hints=(
        "Take the bugs one at a time. With b = 0 and l2 = 0 compare dw with its slopes; then "
        "make b 1; then look at db.",
        "Three lines have to change: one leaves something out of z, one goes uphill, one adds up "
        "where the loss is a mean.",
        "z = X @ w + b; error = -s * sigmoid(-s * z); db = error.mean(). The line with dw is fine.",
    ),
    think="Set b to 0 and l2 to 0: which of the two is still wrong, and by what factor?",
    forbid=("nnlab.gradcheck.numerical_gradient",),
)


def signed_slopes(answer, args):
    """Both derivatives by the slopes of the loss, with the planted bugs' own sentences."""
    w, _, X, s, l2 = args
    blind = -s * sigmoid(-s * (X @ w))
    facts = Facts(NAMES, counts(X), {"the regularization": [2 * l2 * w, np.zeros(1)]}, {
        "The bias is missing from z: the gradient is that of b = 0.":
            [X.T @ blind / len(s) + 2 * l2 * w, np.array([np.mean(blind)])],
    })  # fmt: skip
    by_slopes(
        fixed_signed_gradient, args, answer(*args), lambda w, b: signed_loss(w, b, X, s, l2), facts
    )


@fixed_signed_gradient.check("dw is right where the bias is 0", points=2)
def signed_direction(answer, rng):
    for args in (signed_case(rng, 6, 2, 0.0, bias=False), signed_case(rng, 5, 3, 0.2, bias=False)):
        got, call = answer(*args), call_text("fixed_signed_gradient", args)
        try:
            dw = got[0]
        except (TypeError, IndexError, KeyError):
            compare_with_model(fixed_signed_gradient, args, got)
            raise
        slopes = numerical_gradient(lambda v, args=args: signed_loss(v, *args[1:]), args[0])
        compare(slopes, dw, 1e-4, 1e-6, f"{call}: in dw, ")


@fixed_signed_gradient.check("both are right, with any bias and regularization", points=2)
def signed_whole(answer, rng):
    for args in signed_cases(rng):
        signed_slopes(answer, args)


exercises = [
    predict_perceptron, perceptron_update, fit_perceptron, predict_proba, logistic_loss,
    logistic_gradient, linear_gradient, minibatches, fit_logistic, fixed_signed_gradient,
]  # fmt: skip
