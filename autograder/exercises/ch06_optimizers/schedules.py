"""Chapter 6: schedules of the learning rate."""

from __future__ import annotations

from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch06_optimizers.common import CHAPTER, settings
from autograder.exercises.shared.equivalents import READY_MADE


def agrees(exercise, answer, cases):
    for args in cases:
        compare_with_model(exercise, args, answer(*args))


# --- step_decay ---------------------------------------------------------------------------


DROPS = 0.6, 0.8  # one half, which may be written without looking at drop, is not among them


def decay_cases(rng):
    lr0, drop = settings(rng, (0.3, 0.9), DROPS)
    every = int(rng.integers(4, 9))
    steps = (0, every, every - 1, every + 1, 2 * every + 2, 3 * every)
    return [*((t, lr0, drop, every) for t in steps), (every + 2, 2, drop, every)]


def of_decay(args, needed, got) -> str:
    t, _, _, every = args
    if t < every:
        return "Before t = every nothing has dropped."
    times = t // every
    return f"`every` fits {times} time{'s' * (times > 1)} into t: so often the rate is dropped."


step_decay = Exercise(
    chapter=CHAPTER,
    name="step_decay",
    examples=[(t, 0.8, 0.5, 10) for t in (0, 9, 10, 19, 20)],
    cases=decay_cases,
    points=1,
    hints=(
        "How often has the rate been dropped by step t? Try it for every = 10 and t = 9, 10, 25.",
        "As often as `every` fits into t: a division that forgets the rest, //.",
        "lr0 * drop ** (t // every).",
    ),
    think=of_decay,
    forbid=READY_MADE["step_decay"],
    discriminating=[(4, 0.8, 0.5, 10), (6, 0.8, 0.5, 10)],
)


@step_decay.check("the first drop, and nothing before it", points=1)
def decay_begins(answer, rng):
    lr0, drop = settings(rng, (0.2, 0.9), DROPS)
    agrees(step_decay, answer, [(t, lr0, drop, 7) for t in (1, 6, 7)])


@step_decay.check("a drop after every single step", points=1)
def decay_at_every_step(answer, rng):
    lr0, drop = settings(rng, (0.2, 0.9), DROPS)
    agrees(step_decay, answer, [(t, lr0, drop, 1) for t in (0, 1, 2, 5)])


# --- cosine_schedule ----------------------------------------------------------------------


def cosine_cases(rng):
    lr_max, lr_min = settings(rng, (0.5, 0.9), (0.05, 0.2))
    total = int(rng.integers(8, 15))
    steps = (0, 2, total // 2, total - 1, total, total + 3)
    return [*((t, total, lr_max, lr_min) for t in steps), (3, total, 1, lr_min)]


def of_cosine(args, needed, got) -> str:
    t, total, *_ = args
    if t >= total:
        return "From t = total on the rate is lr_min."
    if t == 0:
        return "At t = 0 the cosine is 1, and the rate lr_max."
    return "What share of lr_max - lr_min is left above lr_min at this t?"


cosine_schedule = Exercise(
    chapter=CHAPTER,
    name="cosine_schedule",
    examples=[(5, 10, 0.3, 0.1), *((t, 40, 0.1, 0.0) for t in (0, 2, 4, 20, 39))],
    cases=cosine_cases,
    points=1,
    hints=(
        "What share of the way is done at step t? It goes from 0 to 1, and not beyond.",
        "The cosine falls from 1 to -1 while its angle goes from 0 to π. So (1 + cos) / 2 falls "
        "from 1 to 0, and that is the share of lr_max - lr_min that is left above lr_min.",
        "lr_min + (lr_max - lr_min) * (1 + np.cos(np.pi * min(t / total, 1))) / 2.",
    ),
    think=of_cosine,
    forbid=READY_MADE["cosine_schedule"],
    discriminating=[(25, 10, 0.3, 0.1)],  # one that begins anew is here where it was at 5
)


@cosine_schedule.check("begins at lr_max and ends at lr_min", points=1)
def cosine_ends(answer, rng):
    lr_max, lr_min = settings(rng, (0.5, 0.9), (0.05, 0.2))
    agrees(cosine_schedule, answer, [(t, 9, lr_max, lr_min) for t in (0, 9)])


@cosine_schedule.check("lands gently, and stays at lr_min afterwards", points=1)
def cosine_stays(answer, rng):
    lr_max, lr_min = settings(rng, (0.5, 0.9), (0.05, 0.2))
    agrees(cosine_schedule, answer, [(t, 9, lr_max, lr_min) for t in (8, 11, 18, 27)])


# --- warmup -------------------------------------------------------------------------------


def warmup_cases(rng):
    (lr,) = settings(rng, (0.2, 0.9))
    steps = int(rng.integers(5, 12))
    return [(t, steps, lr) for t in (0, 1, 3, steps - 2, steps - 1, steps, 3 * steps)]


def of_warmup(args, needed, got) -> str:
    t, steps, _ = args
    if t >= steps:
        return "The warm-up is over, and the rate is lr."
    return f"This step has {t + 1} of {steps} equal parts of lr."


warmup = Exercise(
    chapter=CHAPTER,
    name="warmup",
    examples=[*((t, 4, 0.2) for t in (0, 3, 100)), *((t, 5, 1.0) for t in (0, 2, 4, 20, 39))],
    cases=warmup_cases,
    points=1,
    hints=(
        "In four steps to lr: a quarter, two quarters, three, four. Which step has which share?",
        "Step t has the share (t + 1) / steps, and never more than 1.",
        "lr * min((t + 1) / steps, 1).",
    ),
    think=of_warmup,
    forbid=READY_MADE["warmup"],
)


@warmup.check("full from the last step of the warm-up on, and not before", points=1)
def warmup_ends(answer, rng):
    (lr,) = settings(rng, (0.2, 0.9))
    agrees(warmup, answer, [(t, 6, lr) for t in (4, 5, 6, 40)])


@warmup.check("warm-ups of one step, which is none, and of two", points=1)
def warmup_of_one(answer, rng):
    (lr,) = settings(rng, (0.2, 0.9))
    agrees(warmup, answer, [(t, steps, lr) for steps in (1, 2) for t in (0, 1, 2)])
