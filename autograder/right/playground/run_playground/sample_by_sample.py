"""The gradient of each sample for itself, added up."""

import numpy as np



def said(params, x):
    outputs = [x]
    for W, b in params:
        outputs.append(np.tanh(outputs[-1] @ W + b))
    return outputs


def mean_loss(params, X, Y):
    return sum(float((said(params, x)[-1][0] - y[0]) ** 2) / 2 for x, y in zip(X, Y)) / len(X)


def gradient(params, x, y):
    outputs = said(params, x)
    delta, found = outputs[-1] - y, []
    for k in range(len(params) - 1, -1, -1):
        delta = delta * (1 - outputs[k + 1] * outputs[k + 1])
        found.insert(0, (np.outer(outputs[k], delta), delta))
        delta = params[k][0] @ delta
    return found


def run_playground(X, Y, X_test, Y_test, params, lr, size, orders):
    losses = [(mean_loss(params, X, Y), mean_loss(params, X_test, Y_test))]
    for order in orders:
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = [gradient(params, X[row], Y[row]) for row in rows]
            params = [
                (
                    W - lr * sum(g[k][0] for g in grads) / len(rows),
                    b - lr * sum(g[k][1] for g in grads) / len(rows),
                )
                for k, (W, b) in enumerate(params)
            ]
        losses.append((mean_loss(params, X, Y), mean_loss(params, X_test, Y_test)))
    return losses
