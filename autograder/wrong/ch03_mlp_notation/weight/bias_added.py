"""The right entry was found, and the bias of the neuron was added to it. A weight is one number
of W, on its edge, whatever the threshold at its end. What does the pair hold beside W?
"""


def weight(params, k, i, j):
    W, b = params[k - 1]
    return W[i - 1, j - 1] + b[j - 1]
