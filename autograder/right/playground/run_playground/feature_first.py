"""Everything on its side: samples are columns, the bias is a weight of a 1."""

import numpy as np



def run_playground(X, Y, X_test, Y_test, params, lr, size, orders):
    M = [np.vstack([W, b]).T for W, b in params]

    def with_one(A):
        return np.vstack([A, np.ones(A.shape[1])])

    def forward(A):
        outputs = [A.T]
        for m in M:
            outputs.append(np.tanh(m @ with_one(outputs[-1])))
        return outputs

    def both():
        sets = [(X, Y), (X_test, Y_test)]
        return [0.5 * float(((forward(A)[-1] - B.T) ** 2).mean()) for A, B in sets]

    table = [both()]
    for order in orders:
        for batch in np.split(order, range(size, len(order), size)):
            outputs = forward(X[batch])
            delta = (outputs[-1] - Y[batch].T) / len(batch)
            for k in range(len(M))[::-1]:
                delta = delta * (1 + outputs[k + 1]) * (1 - outputs[k + 1])
                below = M[k][:, :-1].T @ delta
                M[k] = M[k] - lr * delta @ with_one(outputs[k]).T
                delta = below
        table.append(both())
    return np.array(table)
