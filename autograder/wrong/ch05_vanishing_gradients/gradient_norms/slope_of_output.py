"""f_prime is asked about the outputs, which have been through f already. It wants to know the
weighted sums. With a sigmoid every slope would lie between 0.20 and 0.25, wherever the neuron
stands. Which list do you need from the way forward?

family: slope at the wrong place
"""

import numpy as np


def gradient_norms(X, Y, params, f, f_prime):
    outputs, sums = [X], []
    for W, b in params:
        sums.append(outputs[-1] @ W + b)
        outputs.append(f(sums[-1]))
    delta = (sums[-1] - Y) / len(X)
    norms = [np.linalg.norm(outputs[-2].T @ delta)]
    for k in range(len(params) - 1, 0, -1):
        delta = delta @ params[k][0].T * f_prime(outputs[k])
        norms.append(np.linalg.norm(outputs[k - 1].T @ delta))
    return np.array(norms[::-1])
