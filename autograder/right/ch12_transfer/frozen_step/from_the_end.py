"""The layers that move taken off the end; a tuple of lists, single precision."""

import numpy as np


def frozen_step(params, grads, frozen, lr):
    body, head, slopes = params[:frozen], params[frozen:], grads[frozen:]
    moved = [
        [np.float32(W) - np.float32(lr) * dW, np.float32(b) - np.float32(lr) * db]
        for (W, b), (dW, db) in zip(head, slopes)
    ]
    return (*body, *moved)
