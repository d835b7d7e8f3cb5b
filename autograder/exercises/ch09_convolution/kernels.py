"""Chapter 9: kernels that look for something, judged by what they answer."""

from __future__ import annotations

import numpy as np

from autograder.base.answers import CallFailed
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.values import got_text, number, shape_of, shape_text
from autograder.checking.wording import call_text
from autograder.exercises.ch09_convolution.common import CHAPTER
from autograder.exercises.shared.equivalents import READY_MADE
from nnlab.convolution import correlate

NAMES = ("vertical", "horizontal", "spot")
LEAST = 1.5  # times what a border gets
NOTHING = 1e-6  # of the largest weight


def kernel_of(answer, name: str) -> np.ndarray:
    """The kernel that an answer gives, as floats; else Mistake."""
    got, call = answer(name), call_text("edge_kernel", (name,))
    if not isinstance(got, np.ndarray | list | tuple):
        raise Mistake(f"{call}: needed an array of shape (3, 3), {got_text(got)}", "type")
    shape = shape_of(got)
    if shape != (3, 3):
        came = "lists of uneven lengths" if shape is None else shape_text(shape)
        raise Mistake(f"{call}: needed shape (3, 3), got {came}.", "shape")
    array = np.asarray(got)
    if array.dtype.kind not in "iuf":
        raise Mistake(f"{call}: needed numbers, got something else in the array.", "type")
    if not np.isfinite(array).all():
        raise Mistake(f"{call}: needed finite numbers.", "finite")
    if not array.any():
        raise Mistake(f"{call}: all nine numbers are 0. Such a kernel answers nothing.", "values")
    return array.astype(float)


def border(columns: int, side: int = 6) -> np.ndarray:
    """A picture that is bright right of a border from top to bottom."""
    return np.where(np.arange(side) >= columns, 1.0, 0.0) * np.ones((side + 1, 1))


def diagonal(shift: int, side: int = 7) -> np.ndarray:
    i, j = np.mgrid[:side, :side]
    return np.where(i + j >= side + shift, 1.0, 0.0)


def borders() -> list[np.ndarray]:
    """Straight and diagonal borders, from all sides."""
    straight = [border(3), border(3).T, 1 - border(3), 1 - border(3).T]
    slanting = [np.rot90(diagonal(0), turns) for turns in range(4)]
    return straight + slanting


def strongest(kernel: np.ndarray, picture: np.ndarray) -> float:
    """The largest size of an answer."""
    return float(np.abs(correlate(picture, kernel)).max())


def behavior(kernel: np.ndarray) -> dict[str, float]:
    """What a kernel answers, as multiples of its largest weight: to one gray, to borders both
    ways, to a spot, to any border."""
    kernel = kernel / np.abs(kernel).max()
    return {
        "gray": strongest(kernel, np.ones((4, 5))),
        "down": strongest(kernel, border(3)),
        "across": strongest(kernel, border(3).T),
        "spot": float(np.abs(kernel[1, 1])),
        "borders": max(strongest(kernel, picture) for picture in borders()),
    }


def behavior_in_words(answer, name: str) -> str:
    """What the kernel of that name does, in words: the same for all that do the same."""
    does = behavior(kernel_of(answer, name))
    if all_alike(answer):
        return "the same for all names"
    seen = [what for what in ("gray", "down", "across") if does[what] > NOTHING]
    if name != "spot":
        return f"answers to {', '.join(seen) or 'nothing that is asked'}"
    if does["gray"] > NOTHING:
        return f"answers to gray and {'a spot' if does['spot'] > NOTHING else 'no spot'}"
    if does["spot"] <= NOTHING:
        return "no answer to a spot"
    return "spots" if does["spot"] >= (LEAST - 1e-9) * does["borders"] else "borders as well"


def one_gray(name: str, does: dict[str, float], kernel: np.ndarray) -> None:
    """Mistake unless one gray gets 0."""
    if does["gray"] > NOTHING:
        raise Mistake(
            f'Your kernel for "{name}" answers a picture that is 1 everywhere with '
            f"{number(sum(kernel.ravel().tolist()))}. What do its nine numbers have to add up to, "
            "so that nothing there means 0?",
            "values",
        )


def all_alike(answer) -> bool:
    """Whether all names get one kernel, which cannot be what all of them ask for."""
    kernels = []
    for name in NAMES:
        try:
            kernels.append(kernel_of(answer, name))
        except (Mistake, CallFailed):
            return False
    return all(np.array_equal(kernels[0], kernel) for kernel in kernels)


def not_all_alike(answer) -> None:
    """Mistake where they are."""
    if all_alike(answer):
        raise Mistake(
            "Your function gives the same kernel for all three names. Three jobs need three "
            "kernels: where does it look at `name`?",
            "values",
        )


def border_check(name: str, wanted: str, other: str, words: dict[str, str]):
    """A check of "vertical" or "horizontal"."""

    def check(answer, rng):
        kernel = kernel_of(answer, name)
        does = behavior(kernel)
        one_gray(name, does, kernel)
        not_all_alike(answer)
        if does[wanted] <= NOTHING:
            raise Mistake(
                f'Your kernel for "{name}" answers 0 everywhere to a border that runs '
                f"{words[wanted]}. Which pixels does it compare with which?",
                "values",
            )
        if does[other] > NOTHING:
            raise Mistake(
                f'Your kernel for "{name}" also answers to a border that runs {words[other]}. '
                "What must each of its rows, or each of its columns, add up to?",
                "values",
            )

    return check


edge_kernel = Exercise(
    chapter=CHAPTER,
    name="edge_kernel",
    cases=lambda rng: [(name,) for name in NAMES],
    points=0,
    use=behavior_in_words,
    forbid=READY_MADE["edge_kernel"],
    hints=(
        "On one gray every pixel is the same, so the answer is that gray times the sum of the nine "
        "numbers. And on a border from top to bottom all three rows see the same.",
        "For a border from top to bottom compare right with left: minus on one side, plus on the "
        "other, 0 between. Turned by 90° it is the other one. For a spot compare the middle with "
        "all around it.",
        '"vertical": three rows of -1, 0, 1. "horizontal": three columns of them. "spot": minus '
        "ones around a middle that makes the sum 0.",
    ),
    think="What does the kernel multiply with what, where there is a border, and where none is?",
)

WORDS = {"down": "from top to bottom", "across": "from left to right"}
for _name, _wanted, _other in (("vertical", "down", "across"), ("horizontal", "across", "down")):
    edge_kernel.check(f'"{_name}" answers to borders {WORDS[_wanted]} alone', points=1)(
        border_check(_name, _wanted, _other, WORDS)
    )


@edge_kernel.check('"spot" answers to a bright pixel more than to any border', points=2)
def spot_answers(answer, rng):
    kernel = kernel_of(answer, "spot")
    does = behavior(kernel)
    one_gray("spot", does, kernel)
    not_all_alike(answer)
    if does["spot"] < (LEAST - 1e-9) * does["borders"]:
        raise Mistake(
            f'Your kernel for "spot" answers {number(float(np.abs(kernel[1, 1])))} to one bright '
            f"pixel and {number(does['borders'] * float(np.abs(kernel).max()))} to a border, each "
            "by its size. Which of the nine numbers meets the bright pixel?",
            "values",
        )
