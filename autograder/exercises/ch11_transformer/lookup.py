"""Chapter 11: looking up softly, its way back, and a head that is set by hand."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.gradient_doctor import Facts
from autograder.checking.questions import compare_with_model
from autograder.checking.values import got_text, shape_of, shape_text
from autograder.checking.wording import call_text
from autograder.exercises.ch11_transformer.common import CHAPTER, decided, normal, some_mask, whole
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.gradients import examined, parts_are_right
from autograder.exercises.shared.quiet import right_and_quiet
from autograder.exercises.shared.whole import or_cut_off
from nnlab import attention as library
from nnlab.activations import softmax

SIZES = ((3, 5, 2, 4), (4, 6, 3, 2), (2, 4, 5, 3), (5, 2, 4, 6))  # T, S, d, e

# --- attention ----------------------------------------------------------------------------


def arrays(rng, size, draw=normal):
    """Q, K and V of these sizes."""
    T, S, d, e = size
    return draw(rng, (T, d), (S, d), (S, e))


def attention_cases(rng):
    """Without and with a mask; the last arrays are whole numbers."""
    cases = [(*arrays(rng, size), None) for size in SIZES[:2]]
    cases += [(*arrays(rng, size), some_mask(rng, size[:2])) for size in SIZES[1:]]
    return [*cases, (*arrays(rng, SIZES[0], whole), some_mask(rng, SIZES[0][:2]))]


def far_cases(rng):
    """Scores up to 1000, of which one is far ahead in each row but the first, where the scores
    are small; in the second the largest ones, by far, may not be looked at; in the third all are
    equal and as low as can be.
    """
    while True:
        Q, K, V = normal(rng, (3, 4), (5, 4), (5, 2))
        K, scores = 20 * K, 10 * Q @ K.T
        largest = np.array([row[np.abs(row).argmax()] for row in scores])
        to = np.array([1.5, *rng.uniform(950, 1000, size=2)]) / largest
        if decided((to[:, None] * scores)[1:]):
            break
    yield Q * to[:, None], K, V, None
    K = np.append(1.0, -np.array([0.15, 0.35, 0.6, 0.85]) + rng.uniform(-0.05, 0.05, size=4))
    K = rng.permutation(K)[:, None]
    mask = np.tile(K[:, 0] != 1, (3, 1))
    yield rng.uniform(900, 1000, size=(3, 1)), K, V, mask
    # Every score is hardly above -1000: what stands for a hidden one has to lie far below.
    low = -np.full((3, 1), rng.uniform(995, 1000))
    yield low, np.ones((5, 1)), V, np.eye(3, 5, k=int(rng.integers(3)), dtype=bool)


def of_weights(args, needed, got) -> str:
    """About A, where that is wrong already."""
    _, A = got
    A, need, mask = np.asarray(A, dtype=float), needed[1], args[3]
    if mask is not None and (A[~mask] != 0).any() and (A[mask] == 0).all():
        return "True and False have changed places: True means that this query may look."
    if mask is not None and (A[~mask] != 0).any():
        return "Where the mask is False the weight is not 0. What is e to the minus infinity?"
    sums = A.sum(axis=1)
    if not np.allclose(sums, 1):
        return "The rows of A do not add up to 1. Along which axis does the softmax run, and when?"
    if not np.allclose(A, need, rtol=1e-4, atol=1e-6):
        return "What are the scores divided by, and which entries may take part?"
    return "How do the values come together with A?"


attention = Exercise(
    chapter=CHAPTER,
    name="attention",
    examples=[
        (np.array([[0, 0]]), np.array([[1, 2], [3, 4], [5, 6]]), np.array([[0], [3], [9]]), None)
    ],
    cases=attention_cases,
    points=2,
    hints=(
        "Three lines: scores, one for each pair of a query and a key; a softmax along the keys; "
        "and a product with the values.",
        "The scores are Q @ K.T / np.sqrt(d). Before the softmax, put -np.inf where the mask is "
        "False: e to the minus infinity is exactly 0, and the row still adds up to 1.",
        "scores = np.where(mask, scores, -np.inf) if there is a mask. Take each row's maximum off, "
        "A = E / E.sum(axis=1, keepdims=True) with E = np.exp(...), and return A @ V, A.",
    ),
    think=or_cut_off(of_weights),
    forbid=READY_MADE["attention"],
    atol=1e-5,
    parts=("Y", "A"),
    quiet=True,
    discriminating=[
        (np.array([[1000.0], [-1000.0]]), np.array([[1.0], [0.5], [-1.0]]), np.eye(3),
         np.array([[False, True, True], [True, True, False]])),
        (np.array([[1000.0], [900.0]]), np.array([[1.0], [-1.0], [0.5]]), np.eye(3), None),
        (np.eye(3), np.arange(9.0).reshape(3, 3), np.eye(3), np.tri(3, dtype=bool)),
        (np.array([[-1000.0]]), np.ones((2, 1)), np.array([[1.0], [0.0]]),
         np.array([[True, False]])),
    ],
)  # fmt: skip


@attention.check("where it may not look the weight is exactly 0", points=2)
def attention_masks(answer, rng):
    for size in SIZES:
        args = (*arrays(rng, size), some_mask(rng, size[:2]))
        got = answer(*args)
        compare_with_model(attention, args, got)
        hidden = np.asarray(got[1])[~args[3]]
        if hidden.any():
            raise Mistake(
                f"{call_text('attention', args)}: a weight of {np.abs(hidden).max():.3g} where the "
                "mask is False; it must be exactly 0. What has to stand there before the softmax?",
                "values",
            )


@attention.check("finite and quiet for scores up to ±1000", points=1)
def attention_is_finite(answer, rng):
    for args in far_cases(rng):
        right_and_quiet(attention, answer, args)


@attention.check("works for one query, one key and one value column", points=1)
def attention_of_one(answer, rng):
    for size in ((1, 4, 3, 2), (4, 1, 2, 3), (3, 5, 4, 1), (2, 3, 1, 4)):
        args = (*arrays(rng, size), None)
        compare_with_model(attention, args, answer(*args))


# --- attention_backward -------------------------------------------------------------------


def backward_cases(rng):
    cases: list[tuple] = []
    for size in SIZES[:3]:
        dY = rng.normal(size=(size[0], size[3]))
        mask = some_mask(rng, size[:2]) if len(cases) % 2 else None
        cases.append((dY, *arrays(rng, size), mask))
    T, S, d, e = SIZES[0]
    return [*cases, (*whole(rng, (T, e), (T, d), (S, d), (S, e)), some_mask(rng, (T, S)))]


def slipped(dY, Q, K, V, mask) -> dict[str, list[np.ndarray]]:
    """Gradients of known slips, by what is said about them."""
    root = np.sqrt(Q.shape[1])
    A = library.attention(Q, K, V, mask)[1]
    dA = dY @ V.T
    row = np.sum(A * dA, axis=1, keepdims=True)
    right = A * (dA - row) / root
    open_A = softmax(Q @ K.T / root)
    open_dS = open_A * (dA - np.sum(open_A * dA, axis=1, keepdims=True)) / root

    def three(dS, A=A):
        return [dS @ K, dS.T @ Q, A.T @ dY]

    slips = {
        "Through the softmax every weight of a row depends on every score of it: what is "
        "missing is the sum of A · dA along the row, taken off dA.": three(A * dA / root),
        "The slope of the softmax is missing: this is the derivative by the weights.":
            three(dA / root),
        "Each weight is treated as if it depended on its own score alone, by A (1 - A).":
            three(A * (1 - A) * dA / root),
        "The scores were divided by √d, and on the way back that is forgotten.":
            three(right * root),
        "Divided by √d twice.": three(right / root),
        "The sum of A · dA runs down the columns; a softmax runs along a row.":
            three(A * (dA - np.sum(A * dA, axis=0, keepdims=True)) / root),
    }  # fmt: skip
    if mask is not None:
        slips["The mask is forgotten: keys that were not looked at are moved."] = three(
            open_dS, open_A
        )
    return slips


attention_backward = Exercise(
    chapter=CHAPTER,
    name="attention_backward",
    cases=backward_cases,
    points=0,
    hints=(
        "Compute A once more. Then walk back: from Y = A V to dA and dV, from A through the "
        "softmax to the scores, from the scores to Q and K.",
        "dV = A.T @ dY and dA = dY @ V.T. Chapter 5's softmax: dS = A (dA - the sum of A dA along "
        "the row). Where A is 0, so is dS: the mask needs no further line.",
        "With dS divided by √d: dQ = dS @ K and dK = dS.T @ Q.",
    ),
    think={
        "dV": "A row of V reaches every answer, by the weights in its column of A.",
        "dQ": "Each score is a product: what is the derivative by one of its factors?",
        "dK": "A key is in the scores of all queries: over what is summed?",
        "": "Several are wrong. Is A right, with the mask before the softmax? And what becomes of "
        "dA on its way back through the softmax, and through the division by √d?",
    },
    forbid=READY_MADE["attention_backward"],
    atol=1e-5,
    discriminating=[
        (
            np.array([[1.0, 2.0, 3.0]]),
            np.array([[900.0]]),
            np.array([[1.0], [0.999]]),
            np.array([[1.0, 0.0, 2.0], [3.0, 1.0, 0.0]]),
            None,
        )
    ],
)


BACK = ("dQ", "dK", "dV")


@attention_backward.check("agrees with the slopes of the loss", points=3)
def backward_is_slope(answer, rng):
    for args in backward_cases(rng):
        dY, Q, K, V, mask = args
        got = answer(*args)
        facts = Facts(
            list(BACK),
            {"queries": len(Q), "keys": len(K)},
            variants=slipped(*args),
        )
        examined(
            attention_backward, args,
            lambda p, dY=dY, mask=mask: float(np.sum(dY * _answers(p, mask))),
            [Q, K, V], list(got) if isinstance(got, tuple) else got, facts,
        )  # fmt: skip


def _answers(params, mask) -> np.ndarray:
    Q, K, V = params
    return library.attention(Q, K, V, mask)[0]


@attention_backward.check("keys that nobody may look at get no gradient", points=1)
def backward_of_hidden(answer, rng):
    for size in SIZES[:3]:
        T, S, _, e = size
        mask = np.ones((T, S), dtype=bool)
        mask[:, int(rng.integers(S))] = False
        args = (rng.normal(size=(T, e)), *arrays(rng, size), mask)
        parts_are_right(attention_backward, args, answer(*args), BACK, BACK[1:])


@attention_backward.check("finite for scores up to ±1000", points=1)
def backward_is_finite(answer, rng):
    for Q, K, V, mask in far_cases(rng):
        args = (rng.normal(size=(len(Q), V.shape[1])), Q, K, V, mask)
        compare_with_model(attention_backward, args, answer(*args))


# --- look_back_weights --------------------------------------------------------------------

ENOUGH = 0.99
MOST = 1000
CALL = "look_back_weights"


def looked_back(answer, T):
    """How many places back each place from 1 on looks, half a place more where not firmly.

    Where nobody looks firmly, how far they would look without a mask: that tells what they seek.
    """
    got, call = answer(T), call_text(CALL, (T,))
    if not isinstance(got, list | tuple) or len(got) != 2:
        raise Mistake(f"{call}: needed (Wq, Wk), {got_text(got)}", "type")
    shapes = [shape_of(W) or () for W in got]
    fit = len(shapes[0]) == 2 and shapes[0] == shapes[1] and shapes[0][0] == T
    if not fit or not 1 <= shapes[0][1] <= MOST:
        shape_words = " and ".join(map(shape_text, shapes))
        raise Mistake(
            f"{call}: needed two arrays of one shape ({T}, e), got {shape_words}.", "shape"
        )
    Wq, Wk = (np.asarray(W) for W in got)
    if any(W.dtype.kind not in "iuf" or not np.isfinite(W).all() for W in (Wq, Wk)):
        raise Mistake(f"{call}: needed two arrays of finite numbers.", "finite")
    with np.errstate(all="ignore"):
        masked, free = (
            _distance(library.attention(Wq.astype(float), Wk.astype(float), np.eye(T), mask)[1])
            for mask in (np.tri(T, dtype=bool), None)
        )
    return free if (masked % 1 != 0).all() and (free % 1 == 0).any() else masked


def _distance(A: np.ndarray) -> np.ndarray:
    best = A.argmax(axis=1)
    loose = A[np.arange(len(A)), best] < ENOUGH
    return (np.arange(len(A)) - best + 0.5 * loose)[1:]


look_back_weights = Exercise(
    chapter=CHAPTER,
    name=CALL,
    cases=lambda rng: [(T,) for T in range(2, 21)],
    points=2,
    use=looked_back,
    hints=(
        "With X = np.eye(T), row p of Wq is the query of place p, and row p of Wk its key. Which "
        "two rows should match, and how well?",
        "Let every place have a key of its own, Wk = np.eye(T). Then the query of place p is a "
        "multiple of the key of place p - 1, and place 0 may ask for anything.",
        "np.eye(T, k=-1) has in row p a 1 in column p - 1. Scores are divided by √e, so it takes a "
        "large factor before it: the others' weights shrink like e to the minus score.",
    ),
    think="1 stands for one place back, 0.5 more for a weight below 0.99; the first number is that "
    "of place 1. Which key does a query match, and how large is the score after √e divides it?",
)


@look_back_weights.check("two places, and three", points=1)
def look_back_short(answer, rng):
    for T in (2, 3):
        compare_with_model(look_back_weights, (T,), looked_back(answer, T))


@look_back_weights.check("twenty places", points=1)
def look_back_long(answer, rng):
    compare_with_model(look_back_weights, (20,), looked_back(answer, 20))
