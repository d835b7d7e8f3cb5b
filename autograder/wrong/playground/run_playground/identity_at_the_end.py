"""The last layer is a weighted sum without tanh, as in earlier chapters. In the playground every layer
ends with tanh, the last one too. Where does the last output get its tanh, and its slope?

family: activation misplaced
"""

import numpy as np


def run_playground(X, Y, X_test, Y_test, params, lr, size, orders):
    def outputs(A):
        found = [A]
        for k, (W, b) in enumerate(params):
            z = found[-1] @ W + b
            found.append(z if k == len(params) - 1 else np.tanh(z))
        return found

    def losses():
        return [0.5 * np.mean((outputs(A)[-1] - B) ** 2) for A, B in ((X, Y), (X_test, Y_test))]

    params, seen = list(params), [losses()]
    for order in orders:
        for start in range(0, len(order), size):
            rows = order[start : start + size]
            O = outputs(X[rows])
            delta = (O[-1] - Y[rows]) / len(rows)
            for k in reversed(range(len(params))):
                (W, b) = params[k]
                if k < len(params) - 1:
                    delta = delta * (1 - O[k + 1] ** 2)
                params[k] = (W - lr * O[k].T @ delta, b - lr * delta.sum(axis=0))
                delta = delta @ W.T
        seen.append(losses())
    return np.array(seen)
