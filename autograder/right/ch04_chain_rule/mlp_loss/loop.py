"""Sample by sample."""

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_loss(X, Y, params):
    total = 0.0
    for guess, target in zip(forward(X, params, sigmoid)[-1], Y):
        total += sum((g - t) ** 2 for g, t in zip(guess, target)) / 2
    return total / len(Y)
