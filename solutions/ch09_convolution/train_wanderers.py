"""Model answer: a network that reads digits anywhere in a frame."""

import numpy as np

from nnlab.datasets import digits_split, wandering
from nnlab.fast.layer_plan import LayerPlan
from nnlab.fast.layers import Conv, Dense, Flatten, MaxPool, Relu
from nnlab.initializers import he_init
from nnlab.schedules import cosine_schedule


def train_wanderers():
    """Trains a convolutional network that reads digits anywhere in a 16 x 16 frame; returns it.

    It is run like this: frames (N, 16, 16, 1), gray from 0 to 1. For each (K, b) but the last:
    convolution with K (k, k, C, O), k odd, padding (k - 1) / 2, stride 1, plus b (O,); then ReLU;
    then max pooling by 2. Then everything in one row, in the order (row, column, channel), or,
    where W has only as many rows as there are channels, the mean of each channel over all places.
    Last W (D, 10) and b (10,). The largest of the ten outputs is the digit that it reads.
    One to 3 convolutions, k at most 5, at most 32 kernels in each.
    Learn from the first part of digits_split() alone, in at most 45 seconds (when graded, it is
    stopped after 90); wandering(X, 16, rng) puts digits into frames.
    Yours to write: without nnlab's kept_network, nnlab's stored and nnlab's trained.
    Returns params: [(K, b), ..., (W, b)], first layer first.

    What is measured: the second part of digits_split(), each picture at two places drawn from a
    seed you do not have. The pictures themselves are in nnlab, and nothing stops you from learning
    from them. Then the number says nothing, and you are the one it is meant for.
    Points for at least 40, 60, 75 and 85 % right. No exact numbers are compared.
    """
    ### BEGIN SOLUTION
    (X, labels), _ = digits_split()
    rng, steps, layers, channels = np.random.default_rng(1), 600, [], 1
    for kernels in (8, 16):
        K = he_init(9 * channels, kernels, rng).reshape(3, 3, channels, kernels)
        layers += [Conv(K, np.zeros(kernels), pad=1), Relu(), MaxPool(2)]
        channels = kernels
    last = Dense(he_init(256, 10, rng), np.zeros(10))
    plan = LayerPlan([*layers, Flatten(), last], (16, 16, 1), "adam")
    for step in range(steps):
        plan.lr, some = cosine_schedule(step, steps, 0.01, 0.0), rng.choice(len(X), 32)
        plan.step(wandering(X[some], 16, rng), labels[some])
    return list(zip(plan.params[::2], plan.params[1::2], strict=True))
    ### END SOLUTION
