"""The way back as a function that calls itself."""

import numpy as np



def learn(params, A, target, lr):
    """New parameters of these layers, and the slope by their input."""
    if not params:
        return [], (A - target) / len(A)
    (W, b), *above = params
    O = np.tanh(A @ W + b)
    above, slope = learn(above, O, target, lr)
    slope = slope * (1 - O**2)
    return [(W - lr * A.T @ slope, b - lr * slope.sum(0)), *above], slope @ W.T


def run_playground(X, Y, X_test, Y_test, params, lr, size, orders):
    def loss(A, B):
        for W, b in params:
            A = np.tanh(A @ W + b)
        return ((A - B) ** 2).mean() / 2

    losses = [[loss(X, Y), loss(X_test, Y_test)]]
    for order in orders:
        for start in range(0, len(order), size):
            batch = order[start : start + size]
            params, _ = learn(params, X[batch], Y[batch], lr)
        losses.append([loss(X, Y), loss(X_test, Y_test)])
    return losses
