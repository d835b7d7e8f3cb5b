"""Without the plan: gradients by hand and Adam, batches of fifty."""

import numpy as np

from nnlab.activations import relu
from nnlab.augmentation import warp_images
from nnlab.initializers import he_init
from nnlab.losses import softmax_cross_entropy_grad
from nnlab.mlp import forward
from nnlab.optimizers import adam
from nnlab.schedules import cosine_schedule


def train_few(X, y, rng):
    params = [(he_init(a, b, rng), np.zeros(b)) for a, b in ((64, 128), (128, 128), (128, 10))]
    state = adam.init(params)
    for epoch in range(400):
        moved = warp_images(X.reshape(-1, 8, 8), rng, shift=0.5, turn=10).reshape(-1, 64)
        moved = moved + 0.1 * rng.normal(size=moved.shape)
        lr = cosine_schedule(epoch, 400, 0.003)
        for rows in np.array_split(rng.permutation(len(X)), 2):
            outs, grads = forward(moved[rows], params, relu), []
            delta = softmax_cross_entropy_grad(outs[-1], y[rows])
            for k in reversed(range(3)):
                grads.insert(0, (outs[k].T @ delta, delta.sum(axis=0)))
                delta = delta @ params[k][0].T * (outs[k] > 0)
            params, state = adam.update(grads, state, params, lr)
    return params
