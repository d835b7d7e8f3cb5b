"""Checks of chapter 4: derivatives, paths, the graph, backpropagation, training."""

from __future__ import annotations

from autograder.exercises.chain_derivatives import gradient_check, numerical_gradient
from autograder.exercises.chain_layers import fixed_gradients, mlp_gradients
from autograder.exercises.chain_paths import chain_gradients, count_paths, two_path_gradient
from autograder.exercises.chain_training import mlp_loss, train_mlp
from autograder.exercises.chain_values import Value

exercises = [
    numerical_gradient, chain_gradients, two_path_gradient, count_paths, Value, mlp_loss,
    mlp_gradients, gradient_check, fixed_gradients, train_mlp,
]  # fmt: skip
