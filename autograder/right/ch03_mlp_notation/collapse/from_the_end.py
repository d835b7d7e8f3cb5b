"""From the last layer to the first."""


def collapse(params):
    W, b = params[-1]
    for W_before, b_before in reversed(params[:-1]):
        b = b_before @ W + b
        W = W_before @ W
    return W, b
