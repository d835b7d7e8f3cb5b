"""The losses after the last epoch are missing: (epochs + 1, 2), one row before the first epoch and
one after each. Where is the last one noted?

family: off by one
"""

import numpy as np


def forward(X, params):
    acts = [X]
    for W, b in params:
        acts.append(np.tanh(acts[-1] @ W + b))
    return acts


def loss(X, Y, params):
    return np.mean(0.5 * (forward(X, params)[-1] - Y) ** 2)


def run_playground(X, Y, X_test, Y_test, params, lr, size, orders):
    params = [(W.copy(), b.copy()) for W, b in params]
    losses = [[loss(X, Y, params), loss(X_test, Y_test, params)]]
    for order in orders:
        for start in range(0, len(order), size):
            rows = order[start : start + size]
            acts = forward(X[rows], params)
            d = (acts[-1] - Y[rows]) * (1 - acts[-1] ** 2) / len(rows)
            for k in range(len(params) - 1, -1, -1):
                W, b = params[k]
                dW, db = acts[k].T @ d, d.sum(axis=0)
                d = d @ W.T * (1 - acts[k] ** 2)
                params[k] = (W - lr * dW, b - lr * db)
        losses.append([loss(X, Y, params), loss(X_test, Y_test, params)])
    return np.array(losses[:-1])
