"""Outer products, one sample at a time."""

import numpy as np


def gradient_norms(X, Y, params, f, f_prime):
    totals = [np.zeros(W.shape) for W, _ in params]
    for x, y in zip(X, Y, strict=True):
        outputs, sums = [x], []
        for W, b in params:
            sums.append(outputs[-1] @ W + b)
            outputs.append(f(sums[-1]))
        delta = (sums[-1] - y) / len(X)
        for k in range(len(params) - 1, -1, -1):
            totals[k] += np.outer(outputs[k], delta)
            if k:
                delta = params[k][0] @ delta * f_prime(sums[k - 1])
    return [float(np.linalg.norm(t)) for t in totals]
