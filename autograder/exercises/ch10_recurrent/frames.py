"""Chapter 10: the same network for every frame of a film."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model
from autograder.checking.wording import call_text
from autograder.exercises.ch10_recurrent.common import CHAPTER
from autograder.exercises.shared.whole import whole_numbers

SHAPES = ((2, 3, 4, 5, 1), (3, 2, 5, 4, 2), (4, 5, 3, 2, 1), (1, 4, 2, 3, 5))


def brightness(frames):
    """(M, 3) of pictures (M, H, W, C): the mean, and where it is bright.

    Less nearly all of the batch's mean: what it says of a frame hangs on the others, and is not 0
    for a frame alone.
    """
    frames = np.asarray(frames, dtype=float)
    rows, columns = np.arange(frames.shape[1]), np.arange(frames.shape[2])
    gray = frames.sum(axis=3)
    features = np.stack(
        [gray.mean(axis=(1, 2)), gray.sum(axis=2) @ rows, gray.sum(axis=1) @ columns]
    )
    return (features - 0.9 * features.mean(axis=1, keepdims=True)).T


def corners(frames):
    """(M, 2) of pictures (M, H, W, C): the first pixel and the last; less the same."""
    frames = np.asarray(frames, dtype=float)
    features = np.stack([frames[:, 0, 0, 0], 2 * frames[:, -1, -1, -1]], axis=1)
    return features - 0.9 * features.mean(axis=0)


def clip_cases(rng):
    cases = [(rng.normal(size=shape), f) for shape, f in zip(SHAPES, 2 * (brightness, corners),
                                                             strict=True)]  # fmt: skip
    return [*cases, (whole_numbers(rng, (3, 4, 2, 5, 1), 9), corners)]


per_frame = Exercise(
    chapter=CHAPTER,
    name="per_frame",
    cases=clip_cases,
    points=2,
    hints=(
        "f knows nothing of clips. For f a frame is a picture like any other: make one long batch "
        "of all frames, and sort its answers back into clips.",
        "clips.reshape(N * T, H, W, C) joins the first two axes: clip 0 from its first frame to "
        "its last, then clip 1. The same cut undoes it.",
        "said = f(clips.reshape(N * T, *clips.shape[2:])); return said.reshape(N, T, -1).",
    ),
    think="In which order do the frames reach f, and in which do its answers come back?",
)


def watching_corners(seen: list[np.ndarray]):
    """`corners`, which notes what it was given."""

    def watching(frames):
        seen.append(np.array(frames, dtype=float))
        return corners(frames)

    return watching


@per_frame.check("f is called once, with all frames", points=2)
def frames_at_once(answer, rng):
    """f notes what it was given."""
    for shape in SHAPES[:2]:
        seen: list[np.ndarray] = []
        clips = rng.normal(size=shape)

        args = (clips, watching_corners(seen))
        got, call = answer(*args), call_text("per_frame", args)
        N, T = shape[:2]
        if len(seen) != 1:
            raise Mistake(f"{call}: f was called {len(seen)} times; one call with all {N * T} "
                          "frames is asked for.")  # fmt: skip
        if seen[0].shape != (N * T, *shape[2:]):
            raise Mistake(f"{call}: f was given an array of shape {seen[0].shape}, needed "
                          f"{(N * T, *shape[2:])}.", "shape")  # fmt: skip
        if not np.allclose(seen[0], clips.reshape(seen[0].shape), atol=1e-5):
            raise Mistake(f"{call}: f was given the frames in another order, or others: first "
                          "those of clip 0, then those of clip 1.", "values")  # fmt: skip
        compare_with_model(per_frame, (clips, corners), got)


@per_frame.check("a single clip, a single frame", points=1)
def frames_of_one(answer, rng):
    for shape in ((1, 3, 2, 4, 1), (4, 1, 3, 2, 1)):
        args = (rng.normal(size=shape), brightness)
        compare_with_model(per_frame, args, answer(*args))
