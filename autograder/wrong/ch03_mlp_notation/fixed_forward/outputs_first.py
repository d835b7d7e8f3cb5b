"""The numbers are right and the two lists have changed places: the outputs came back first. In
which order does the statement name them?

family: order of returned values
"""


def fixed_forward(X, params, f):
    sums, outputs = [], []
    for k, (W, b) in enumerate(params):
        sums.append((outputs[-1] if outputs else X) @ W + b)
        outputs.append(sums[-1] if k == len(params) - 1 else f(sums[-1]))
    return outputs, sums
