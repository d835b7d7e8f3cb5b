"""Model answer: a network that reads digits."""

import numpy as np

from nnlab.activations import relu, relu_prime
from nnlab.datasets import digits_split
from nnlab.initializers import he_init
from nnlab.mlp import mlp_gradients
from nnlab.optimizers import adam
from nnlab.schedules import cosine_schedule


def train_digits():
    """Trains a network that reads handwritten digits, and returns it.

    64 inputs (gray from 0 to 1), 10 outputs, ReLU on the hidden layers, at least one of them,
    the identity at the end; 12 layers and 1,024 units in each at the most. The largest of the ten
    outputs is the digit that it reads.
    Learn from the first part of digits_split() alone, in at most 20 seconds (when graded, it is
    stopped after 40).
    Yours to write: without sklearn's MLPClassifier.
    Returns params: [(W, b), ...], first layer first, W (D, H), b (H,).

    What is measured: our own forward pass reads the second part of digits_split(), in eight
    variants of each picture (turned, moved and resized a little, with some noise) that are drawn
    from a seed you do not have. The pictures themselves are in nnlab, and nothing stops you from
    learning from them. Then the number says nothing, and you are the one it is meant for.
    Points for at least 50, 80, 90 and 95 % right. No exact numbers are compared.
    """
    ### BEGIN SOLUTION
    (X, labels), _ = digits_split()
    Y, rng, epochs = np.eye(10)[labels], np.random.default_rng(0), 25
    params = [(he_init(a, b, rng), np.zeros(b)) for a, b in ((64, 64), (64, 32), (32, 10))]
    state = adam.init(params)
    for epoch in range(epochs):
        order, lr = rng.permutation(len(X)), cosine_schedule(epoch, epochs, 0.005, 0.0)
        for rows in np.array_split(order, 45):  # batches of about 32
            grads = mlp_gradients(X[rows], Y[rows], params, relu, relu_prime)
            params, state = adam.update(grads, state, params, lr)
    return params
    ### END SOLUTION
