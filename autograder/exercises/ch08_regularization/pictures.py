"""Chapter 8: more pictures out of the old ones."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model
from autograder.checking.values import got_text, shape_of, shape_text
from autograder.checking.wording import call_text
from autograder.exercises.ch08_regularization.common import CHAPTER, SIGMAS, seeded
from autograder.exercises.shared.called import not_a_list
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.starts import follows_rng
from autograder.exercises.shared.whole import whole_numbers
from nnlab import augmentation

# --- shift_images -------------------------------------------------------------------------

SMALL = (np.array([[[1, 2, 3], [4, 5, 6]]]), 1, -1)


def shift_cases(rng):
    """Down alone, right alone, both with either sign, not at all; channels; whole numbers."""

    def draw(shape, down, right):
        return rng.uniform(0.1, 1, size=shape), down, right

    return [
        draw((2, 4, 5), 1, 0),
        draw((3, 5, 4), 0, 2),
        draw((2, 3, 5), -1, 2),
        draw((3, 6, 4), 2, -1),
        draw((2, 4, 3), 0, 0),
        draw((2, 4, 5, 3), -2, -1),
        (whole_numbers(rng, (2, 5, 3)), -1, 1),
    ]


def of_shift(args, needed, got) -> str:
    _, down, right = args
    if down and right:
        return "Follow the corner pixels: which of them stay in the picture, and where?"
    if not down and not right:
        return "Nothing moves here, so the pictures come back as they are."
    word = "down" if down > 0 else "up" if down < 0 else "right" if right > 0 else "left"
    return (
        f"Every pixel moves {word} by {abs(down or right)}. Where does the first one land, and "
        "what comes into its place?"
    )


shift_images = Exercise(
    chapter=CHAPTER,
    name="shift_images",
    examples=[SMALL],
    cases=shift_cases,
    points=2,
    hints=(
        "Begin with zeros of the shape of X. Which row of the new picture gets row i of the old "
        "one?",
        "Row i goes to row i + down, column j to column j + right, where those exist. Or the "
        "other way around: the new pixel (i, j) comes from (i - down, j - right), if that lies "
        "inside.",
        "Two loops over i and j, and moved[:, i, j] = X[:, i - down, j - right] where "
        "0 <= i - down < X.shape[1] and 0 <= j - right < X.shape[2]: a negative index would "
        "count from the other end.",
    ),
    think=of_shift,
    forbid=READY_MADE["shift_images"],
)


@shift_images.check("what leaves at one side does not come in at the other", points=1)
def no_wrap_around(answer, rng):
    for down, right in ((3, 0), (-1, -3), (2, 4)):
        args = (rng.uniform(0.1, 1, size=(2, 4, 5)), down, right)
        compare_with_model(shift_images, args, answer(*args))


@shift_images.check("pictures with channels keep them", points=1)
def channels_stay(answer, rng):
    for shape in ((2, 4, 3, 5), (3, 5, 4, 2)):
        args = (rng.uniform(0.1, 1, size=shape), 1, -2)
        compare_with_model(shift_images, args, answer(*args))


@shift_images.check("moves further than the picture is high or wide leave nothing", points=1)
def far_away(answer, rng):
    X = rng.uniform(0.1, 1, size=(2, 3, 5))
    for down, right in ((0, -4), (3, 1), (-7, 0), (1, 5), (-2, -9)):
        args = (X, down, right)
        compare_with_model(shift_images, args, answer(*args))


# --- augment_images -----------------------------------------------------------------------

MANY, SOME, FEW = 2000, 1000, 50  # pictures: to compare shares, for a check, for a glance
SEED, OTHER_SEED = 1989, 1998


def pictures_of(answer, X, most, rng) -> np.ndarray:
    """What came back; Mistake where it is no array like X."""
    got, call = answer(X, most, rng), call_text("augment_images", (X, most, rng))
    not_a_list(call, got)
    shape = shape_of(got) if isinstance(got, np.ndarray) else None
    if shape is None or shape == ():
        raise Mistake(f"{call}: needed an array of shape {X.shape}, {got_text(got)}", "type")
    if shape != X.shape:
        raise Mistake(f"{call}: needed shape {X.shape}, got {shape_text(shape)}.", "shape")
    pictures = np.asarray(got)
    if pictures.dtype.kind not in "biuf" or not np.isfinite(pictures).all():
        raise Mistake(f"{call}: some entries are no finite numbers.", "finite")
    return pictures


def marked(rng, n: int, most: int) -> np.ndarray:
    """n pictures, each with one bright pixel just in the middle, brighter from one to the next."""
    X = np.zeros((n, 2 * most + 1, 2 * most + 3))
    X[:, most, most + 1] = (np.arange(1, n + 1) + 0.9 * rng.random()) / (n + 2)
    return X


def moves_of(answer, X: np.ndarray, most: int, rng) -> np.ndarray:
    """How far each marked picture was moved, (n, 2); Mistake where one is not just moved."""
    n, bright = len(X), X[:, most, most + 1]
    call, got = call_text("augment_images", (X, most, rng)), pictures_of(answer, X, most, rng)
    places = np.argwhere(got)
    alone = len(places) == n and np.array_equal(places[:, 0], np.arange(n))
    if not alone or not np.allclose(got[tuple(places.T)], bright):
        raise Mistake(
            f"{call}: each picture has one bright pixel, in the middle, and they should come back "
            "moved by at most "
            f"{most}, in their order; they do not. Was one moved further, or exchanged?",
            "values",
        )
    return places[:, 1:] - [most, most + 1]


def moved_told(answer, X, most, rng) -> np.ndarray:
    """What all right answers have in common for marked pictures; the numbers themselves are free.

    Shares of the moves down, then right; 1 where down and right go together, or neighbors;
    then, for a few pictures, whether the same seed gave the same, and another one did not.
    """
    seeds = (SEED, SEED, OTHER_SEED)
    try:
        moves = moves_of(answer, X, most, rng)
        few = [moves_of(answer, X[:FEW], most, np.random.default_rng(seed)) for seed in seeds]
    except Mistake as mistake:
        if mistake.stage != "values":
            raise
        return odd(pictures_of(answer, X, most, rng), X)
    shares = [np.mean(moves[:, k] == m) for k in (0, 1) for m in range(-most, most + 1)]
    same = [float(np.array_equal(few[0], others)) for others in few[1:]]
    bound = [float(abs(close) > SIGMAS / np.sqrt(len(X))) for close in together(moves)]
    return np.array([*shares, *bound, *same])


def odd(got: np.ndarray, X: np.ndarray) -> np.ndarray:
    """What can be told of pictures that are not just moved: how bright they are, and how many."""
    most = (X.shape[1] - 1) // 2
    numbers = np.zeros(2 * (2 * most + 1) + 4)
    numbers[:3] = -1.0, np.mean(got != 0), np.mean(np.any(got != 0, axis=(1, 2)))
    return numbers


def together(moves: np.ndarray) -> list[float]:
    """Correlations of down with right, and of a picture's move down with the next one's."""
    down, right = moves.T
    pairs = ((down, right), (down[1:], down[:-1]))
    return [float(np.corrcoef(a, b)[0, 1]) if np.std(a) and np.std(b) else 1.0 for a, b in pairs]


augment_images = Exercise(
    chapter=CHAPTER,
    name="augment_images",
    cases=lambda rng: [(marked(rng, MANY, most), most, seeded(rng)) for most in (1, 2)],
    points=0,
    use=moved_told,
    hints=(
        "For every picture two numbers: rng.integers draws whole ones. Its upper end is left out "
        "unless it is told otherwise.",
        "rng.integers(-most, most + 1, size=(len(X), 2)) are the moves of all pictures. Then go "
        "through the pictures one by one.",
        "shift_images wants a stack, so take X[n : n + 1], one picture that is still a stack, "
        "and join the results with np.concatenate.",
    ),
    think="Which moves can come, how often does each, and for how many pictures is one drawn?",
    forbid=READY_MADE["augment_images"],
    rtol=0.0,
    atol=0.1,
)


@augment_images.check("each picture is moved, and nothing else happens to it", points=2)
def moved_only(answer, rng):
    for shape, most in (((12, 5, 7), 2), ((10, 4, 6, 3), 1)):
        X = rng.uniform(0.2, 1, size=shape)
        moves = moves_of_any(answer, X, most, seeded(rng))
        if len(np.unique(moves, axis=0)) < 2:
            call = call_text("augment_images", (X, most, rng))
            raise Mistake(f"{call}: all pictures were moved alike, or not at all.", "values")
    whole = whole_numbers(rng, (11, 3, 5))
    moves_of_any(answer, whole, 1, seeded(rng))
    moves_of_any(answer, rng.uniform(0.2, 1, size=(4, 3, 5)), 0, seeded(rng))


def moves_of_any(answer, X, most: int, rng) -> np.ndarray:
    """The move of each picture of X (n, 2); Mistake where none of those allowed explains it."""
    got, call = pictures_of(answer, X, most, rng), call_text("augment_images", (X, most, rng))
    moves = np.full((len(X), 2), most + 1)
    for down in range(-most, most + 1):
        for right in range(-most, most + 1):
            needed = augmentation.shift_images(X, down, right)
            alike = np.isclose(got, needed, rtol=1e-4).reshape(len(X), -1).all(axis=1)
            moves[alike] = down, right
    lost = np.flatnonzero(moves[:, 0] > most)
    if lost.size:
        raise Mistake(
            f"{call}: picture {lost[0]} is not picture {lost[0]} of X, moved by whole pixels, at "
            f"most {most} each way, with zeros coming in.{_around(X[lost[0]], got[lost[0]], most)}",
            "values",
        )
    return moves


def _around(picture, got, most: int) -> str:
    """A sentence where np.roll has moved the picture; "" elsewhere."""
    moves = np.ndindex(2 * most + 1, 2 * most + 1)
    rolled = (np.roll(picture, (i - most, j - most), axis=(0, 1)) for i, j in moves)
    if any(np.allclose(got, one, rtol=1e-4) for one in rolled):
        return " What leaves at one side comes in at the other. Which function goes around?"
    return ""


def spread_evenly(call: str, moves: np.ndarray, most: int) -> None:
    """Mistake unless each of the moves comes equally often, for down and for right."""
    need = 1 / (2 * most + 1)
    allowed = SIGMAS * np.sqrt(need * (1 - need) / len(moves))
    for name, column in zip(("down", "right"), moves.T, strict=True):
        for move in range(-most, most + 1):
            share = np.mean(column == move)
            if abs(share - need) > allowed:
                raise Mistake(
                    f"{call}: of {len(moves):,} pictures {100 * share:.1f} in 100 were moved by "
                    f"{move} {name}; each of the {2 * most + 1} numbers from {-most} to {most} "
                    f"should come for about {100 * need:.1f} in 100.",
                    "values",
                )


@augment_images.check("all moves are equally likely, both ends included", points=2)
def moves_even(answer, rng):
    for most in (1, 2, 3):
        X, generator = marked(rng, SOME, most), seeded(rng)
        call = call_text("augment_images", (X, most, generator))
        spread_evenly(call, moves_of(answer, X, most, generator), most)


@augment_images.check("every picture has two numbers of its own", points=1)
def numbers_of_its_own(answer, rng):
    most, generator = 1, seeded(rng)  # where rounded numbers show most: half of them are 0
    X = marked(rng, SOME, most)
    call = call_text("augment_images", (X, most, generator))
    moves = moves_of(answer, X, most, generator)
    spread_evenly(call, moves, most)
    names = ("a picture's moves down and right go", "the moves of neighboring pictures go")
    for name, close in zip(names, together(moves), strict=True):
        if abs(close) > SIGMAS / np.sqrt(SOME):
            text = f"{call}: {name} together. Is each of the two numbers drawn by itself?"
            raise Mistake(text, "values")
    pairs = np.unique(moves, axis=0, return_counts=True)[1]
    need = 1 / (2 * most + 1) ** 2
    if len(pairs) * need < 1 or np.any(
        np.abs(pairs / SOME - need) > SIGMAS * np.sqrt(need * (1 - need) / SOME)
    ):
        raise Mistake(f"{call}: some pairs of moves come too often, or never.", "values")


@augment_images.check("takes all randomness from rng", points=1)
def from_rng(answer, rng):
    most, seed = 2, int(rng.integers(2**32))
    X = marked(rng, 300, most)
    call = call_text("augment_images", (X, most, np.random.default_rng(seed)))
    moves = moves_of(answer, X, most, np.random.default_rng(seed))
    spread_evenly(call, moves, most)
    follows_rng(
        call, lambda g: moves_of(answer, X, most, g), seed, np.array_equal,
        "Is there a generator, or a seed, in your function that was not given to it?",
    )  # fmt: skip
