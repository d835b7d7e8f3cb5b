"""Chapter 11: hiding words that are to be guessed."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.values import got_text, shape_of
from autograder.checking.wording import call_text
from autograder.exercises.ch11_transformer.common import CHAPTER
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.starts import OTHER_CHANCE

NAME = "hide_words"
SURE = 6.0  # standard deviations of what chance does
OTHER_SEEDS = (1865, 1871, 1876)
# with these, one chance for all places hides now and then, and now not
DISCRIMINATING_SEEDS = (0, 1, 13, 19)
FEW = 12  # so few different words that each of them comes


def hidden(answer, *args) -> tuple[np.ndarray, np.ndarray]:
    """inputs and chosen; Mistake where they are not two arrays like ids, of ints and of bools."""
    got, call, ids = answer(*args), call_text(NAME, args), args[0]
    if not isinstance(got, list | tuple) or len(got) != 2:
        raise Mistake(f"{call}: needed (inputs, chosen), {got_text(got)}", "type")
    for name, array in zip(("inputs", "chosen"), got, strict=True):
        if shape_of(array) != ids.shape:
            raise Mistake(f"{call}: {name} should have the shape {ids.shape} of ids.", "shape")
    inputs, chosen = map(np.asarray, got)
    if inputs.dtype.kind == "b" and chosen.dtype.kind != "b":
        raise Mistake(f"{call}: needed (inputs, chosen), got them in another order.", "type")
    if chosen.dtype.kind != "b":
        raise Mistake(f"{call}: chosen should be an array of True and False.", "type")
    if inputs.dtype.kind not in "iu":
        raise Mistake(f"{call}: inputs should be an array of whole numbers, as ids is.", "type")
    return inputs, chosen


def shares_of(args: tuple, inputs: np.ndarray, chosen: np.ndarray) -> dict[str, float]:
    """Shares that all right answers have in common."""
    ids, mask_id = args[0], args[2]
    count = max(int(chosen.sum()), 1)
    masked, same = inputs == mask_id, inputs == ids
    other = ~masked & ~same
    return {
        "chosen": float(chosen.mean()),
        "hidden": float((masked & chosen).sum() / count),
        "kept": float((same & chosen).sum() / count),
        "others": float((other & chosen).sum() / count),
        "beyond": float((~same & ~chosen).mean()),
    }


def measured_shares(answer, *args) -> dict:
    """The same, and what several calls tell: whether the places hang on rng alone."""
    ids, share, mask_id, first, vocab, rng = args
    inputs, chosen = hidden(answer, *args)
    again, *elsewhere = (
        hidden(answer, ids, share, mask_id, first, vocab, g)
        for g in (rng, *map(np.random.default_rng, OTHER_SEEDS))
    )
    other = (inputs != mask_id) & (inputs != ids)
    return {
        **shares_of(args, inputs, chosen),
        "range": [int(inputs[other].min(initial=vocab)), int(inputs[other].max(initial=-1))],
        "kinds": len(np.unique(inputs[other])) >= min(vocab - first, 3),
        "every": vocab - first > FEW or len(np.unique(inputs[other])) == vocab - first,
        "counts": len({int(chosen.sum()), *(int(c.sum()) for _, c in elsewhere)}) == 1,
        "rows": bool((chosen[1:] == chosen[:1]).all() or (chosen[:, 1:] == chosen[:, :1]).all()),
        "fixed": np.array_equal(chosen, elsewhere[0][1]),
        "repeats": np.array_equal(inputs, again[0]) and np.array_equal(chosen, again[1]),
    }


def features(answer, *args) -> np.ndarray:
    """The same in numbers, to tell slips by."""
    shares = measured_shares(answer, *args)
    low, high = shares.pop("range")
    chance = np.sqrt(args[1] * (1 - args[1]) / args[0].size)
    far = abs(shares["chosen"] - args[1]) > SURE * chance
    flags = low >= args[3], high < args[4], far
    return np.array([*map(float, shares.values()), *map(float, flags)])


def generator(rng) -> np.random.Generator:
    return np.random.default_rng(int(rng.integers(2**32)))


def hide_cases(rng):
    """Many places, so that shares say something; ids from `first` on, as the chapter has them."""
    return [
        (rng.integers(2, 300, size=(70, 90)), 0.4, 1, 2, 300, generator(rng)),
        (rng.integers(5, 40, size=(80, 75)), 0.5, 3, 5, 40, generator(rng)),
    ]


WHAT = {
    "chosen": "of all places are chosen",
    "hidden": "of the chosen places have become mask_id",
    "kept": "of the chosen places have stayed as they were",
    "others": "of the chosen places have become another id",
}
ASK = {
    "chosen": "With which probability is each place chosen?",
    "hidden": "Of which places are these 80 %?",
    "kept": "Of which places are these 10 %?",
    "others": "Of which places are these 10 %, and which ids may come?",
}


def shares_right(answer, args, what: tuple[str, ...]) -> dict[str, float]:
    """The shares; Mistake where one of these is further off than chance makes it."""
    ids, share, _, first, vocab, _ = args
    inputs, chosen = hidden(answer, *args)
    shares, n = shares_of(args, inputs, chosen), ids.size
    same = 1 / (vocab - first)
    needed = {"chosen": share, "hidden": 0.8, "kept": 0.1 + 0.1 * same, "others": 0.1 * (1 - same)}
    for name in what:
        p, m = needed[name], n if name == "chosen" else max(shares["chosen"] * n, 1)
        if abs(shares[name] - p) > SURE * np.sqrt(p * (1 - p) / m) + 1 / m:
            raise Mistake(
                f"{call_text(NAME, args)}: {100 * shares[name]:.1f} % {WHAT[name]}; it should be "
                f"about {100 * p:.1f} %. {ASK[name]}",
                "values",
            )
    if "chosen" in what:
        _each_by_itself(args, chosen, share)
    return shares


def _each_by_itself(args, places: np.ndarray, p: float) -> None:
    """Mistake where counts by column, or by row, do not vary as chance lets them."""
    for axis, n in enumerate(places.shape):
        _spread(args, places.sum(axis=axis), n, p, "row" if axis else "column")


hide_words = Exercise(
    chapter=CHAPTER,
    name=NAME,
    cases=hide_cases,
    points=0,
    use=features,
    rtol=0.0,
    atol=0.06,
    hints=(
        "First decide for every place whether it is chosen: one random number from 0 to 1 for "
        "each, compared with share.",
        "Draw a second table of random numbers for what becomes of the chosen: below 0.8 mask_id, "
        "from 0.9 on a random id, between them nothing. np.where makes new arrays.",
        "other = rng.integers(first, vocab, size=ids.shape) draws an id for every place; take it "
        "only where chosen & (fate >= 0.9).",
    ),
    think="Which share of all places is chosen, and what becomes of the chosen ones?",
    forbid=READY_MADE[NAME],
    limits={"wall": 20.0},
    discriminating=[
        (np.random.default_rng(seed).integers(2, 10, size=(70, 90)), 0.4, 1, 2, 10,
         np.random.default_rng(seed)) for seed in DISCRIMINATING_SEEDS
    ],
)  # fmt: skip


@hide_words.check("chooses each place with probability share, and leaves the others", points=1)
def hide_chooses(answer, rng):
    for args in hide_cases(rng):
        shares = shares_right(answer, args, ("chosen", "hidden"))
        if shares["beyond"]:
            raise Mistake(
                f"{call_text(NAME, args)}: {100 * shares['beyond']:.1f} % of all places have "
                "changed and are not chosen. Where does chosen come from?",
                "values",
            )


@hide_words.check("80 % hidden, 10 % another id, 10 % as they are", points=2)
def hide_shares(answer, rng):
    for args in hide_cases(rng):
        shares_right(answer, args, ("hidden", "others", "kept"))


@hide_words.check("random ids from first to vocab - 1, each by itself", points=1)
def hide_ids(answer, rng):
    for first, width in ((2, 2), (6, 25)):
        most = width if width < 4 else width // 2  # random ids are not those of the text
        ids = rng.integers(first, first + most, size=(150, 160))
        args = (ids, 0.5, 1, first, first + width, generator(rng))
        shares_right(answer, args, ("hidden", "others"))
        inputs, chosen = hidden(answer, *args)
        other = np.unique(inputs[chosen & (inputs != 1) & (inputs != ids)])
        if other.min() < first or other.max() >= first + width or len(other) < width:
            text = f"needed all ids from {first} to {first + width - 1} and no others"
            raise Mistake(f"{call_text(NAME, args)}: {text}, got {len(other)} different ones, from "
                          f"{other.min()} to {other.max()}.", "values")  # fmt: skip


@hide_words.check("each place by itself: in every row and column, no fixed number", points=1)
def hide_by_itself(answer, rng):
    args = hide_cases(rng)[0]
    shares_right(answer, args, ("chosen", "hidden"))
    ids, share = args[0][:50, :40], args[1]
    counts, given = set(), set()
    for _ in range(12):
        now = (ids, share, *args[2:5], generator(rng))
        inputs, chosen = hidden(answer, *now)
        counts.add(int(chosen.sum()))
        given.add(abs(int((chosen & (inputs == args[2])).sum()) - 0.8 * chosen.sum()) <= 1)
        _each_by_itself(now, chosen, share)
        _each_by_itself(now, chosen & (inputs == args[2]), 0.8 * share)
    if len(counts) == 1:
        raise Mistake(f"{NAME}: twelve generators, and each time exactly {counts.pop()} places are "
                      "chosen. Is each place chosen by itself?", "values")  # fmt: skip
    if given == {True}:
        raise Mistake(f"{NAME}: each time exactly 80 % of the chosen places are hidden. Does each "
                      "of them meet its own chance?", "values")  # fmt: skip


def _spread(args, sums, n: int, p: float, what: str) -> None:
    """Mistake where counts by row or by column vary much more, or less, than chance lets them."""
    chance = n * p * (1 - p)
    ratio, k = float(np.var(sums) / chance), len(sums)
    if not 0.1 < ratio < 1 + 8 * np.sqrt(2 / k) + 1:
        much = "far more" if ratio > 1 else "far less"
        raise Mistake(f"{call_text(NAME, args)}: from {what} to {what} the numbers of chosen or "
                      f"hidden places differ {much} than by chance. Has every place a random "
                      "number of its own?", "values")  # fmt: skip


@hide_words.check("takes all chance from rng", points=1)
def hide_follows(answer, rng):
    for args in hide_cases(rng):
        shares_right(answer, args, ("chosen", "hidden", "others"))
        shares, call = measured_shares(answer, *args), call_text(NAME, args)
        if not shares["repeats"]:
            text = f"{call}: the same rng gave something else the second time."
            raise Mistake(f"{text} {OTHER_CHANCE}")
        if shares["fixed"]:
            raise Mistake(f"{call}: two different rng chose the same places. Who draws?")
