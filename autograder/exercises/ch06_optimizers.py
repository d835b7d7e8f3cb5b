"""Checks of chapter 6: steps, paths, schedules, and a network that reads digits."""

from __future__ import annotations

from autograder.exercises.optimizer_adaptive import (
    adadelta_step,
    adagrad_step,
    adam_step,
    rmsprop_step,
)
from autograder.exercises.optimizer_digits import train_digits
from autograder.exercises.optimizer_paths import fixed_adam_path, minimize
from autograder.exercises.optimizer_schedules import cosine_schedule, step_decay, warmup
from autograder.exercises.optimizer_steps import momentum_step, sgd_step

exercises = [
    sgd_step, minimize, momentum_step, adagrad_step, rmsprop_step, adadelta_step, adam_step,
    fixed_adam_path, step_decay, cosine_schedule, warmup, train_digits,
]  # fmt: skip
