"""Sum and output of a hidden layer are one and the same array: writing f of it into it has changed
the sum that stands in the list already. What makes an array of its own?

family: aliasing
"""


def fixed_forward(X, params, f):
    sums, outputs = [], []
    O = X
    for k, (W, b) in enumerate(params):
        Z = O @ W + b
        sums.append(Z)
        if k + 1 < len(params):
            Z[...] = f(Z)
        outputs.append(Z)
        O = Z
    return sums, outputs
