"""Checks of chapter 2: perceptron, logistic and linear regression, mini-batches, training."""

from __future__ import annotations

from autograder.exercises.linear_gradients import fixed_signed_gradient, linear_gradient
from autograder.exercises.linear_logistic import logistic_gradient, logistic_loss, predict_proba
from autograder.exercises.linear_perceptron import (
    fit_perceptron,
    perceptron_update,
    predict_perceptron,
)
from autograder.exercises.linear_training import fit_logistic, minibatches

exercises = [
    predict_perceptron, perceptron_update, fit_perceptron, predict_proba, logistic_loss,
    logistic_gradient, linear_gradient, minibatches, fit_logistic, fixed_signed_gradient,
]  # fmt: skip
