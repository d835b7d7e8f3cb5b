"""You returned within the loop, after the first epoch. Where should the `return` stand?

family: first or last only
"""

import numpy as np


def run_playground(X, Y, X_test, Y_test, params, lr, size, orders):
    def outputs_of(inputs):
        outputs = [inputs]
        for W, b in params:
            outputs.append(np.tanh(outputs[-1] @ W + b))
        return outputs

    def both():
        pairs = (X, Y), (X_test, Y_test)
        return [np.mean((outputs_of(x)[-1] - y) ** 2) / 2 for x, y in pairs]

    losses = [both()]
    for order in orders:
        for start in range(0, len(order), size):
            batch = order[start : start + size]
            outputs = outputs_of(X[batch])
            delta = (outputs[-1] - Y[batch]) / len(batch) * (1 - outputs[-1] ** 2)
            new = []
            for k in range(len(params) - 1, -1, -1):
                W, b = params[k]
                new.insert(0, (W - lr * outputs[k].T @ delta, b - lr * delta.sum(axis=0)))
                delta = delta @ W.T * (1 - outputs[k] ** 2)
            params = new
        losses.append(both())
        return np.array(losses)
