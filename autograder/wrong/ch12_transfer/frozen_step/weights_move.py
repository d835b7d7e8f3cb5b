"""The frozen b stayed, and the frozen W moved. A layer is both. What of the pair is left as it is?"""

import numpy as np


def frozen_step(params, grads, frozen, lr):
    moved = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
    return [(W, params[k][1] if k < frozen else b) for k, (W, b) in enumerate(moved)]
