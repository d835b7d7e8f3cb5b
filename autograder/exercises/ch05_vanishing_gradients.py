"""The exercises of chapter 5, in the order of the notebook."""

from autograder.exercises.deep_curves import (
    leaky_relu,
    leaky_relu_prime,
    relu,
    relu_prime,
    sigmoid_prime,
    tanh,
    tanh_prime,
)
from autograder.exercises.deep_depth import clip_by_norm, dead_fraction, gradient_norms
from autograder.exercises.deep_softmax import fixed_softmax_gradient, softmax, softmax_jacobian
from autograder.exercises.deep_start import he_init, xavier_init

exercises = [
    sigmoid_prime, tanh, tanh_prime, relu, relu_prime, leaky_relu, leaky_relu_prime,
    gradient_norms, xavier_init, he_init, dead_fraction, clip_by_norm, softmax, softmax_jacobian,
    fixed_softmax_gradient,
]  # fmt: skip
