"""Checks of chapter 7: losses for numbers, for yes or no, for classes, and their gradients."""

from __future__ import annotations

from autograder.exercises.losses_classes import cross_entropy, one_hot, sparse_cross_entropy
from autograder.exercises.losses_logits import log_softmax, softmax_cross_entropy
from autograder.exercises.losses_logits_gradients import (
    fixed_cross_entropy_grad,
    softmax_cross_entropy_grad,
)
from autograder.exercises.losses_numbers import huber, mse, mse_grad
from autograder.exercises.losses_yes_or_no import bce, bce_with_logits

exercises = [
    mse, mse_grad, huber, bce, bce_with_logits, one_hot, cross_entropy, sparse_cross_entropy,
    log_softmax, softmax_cross_entropy, softmax_cross_entropy_grad, fixed_cross_entropy_grad,
]  # fmt: skip
