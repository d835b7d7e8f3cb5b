"""The bias is mended, two bugs are left. A network with unequal sizes stops at the product, so
look at W first; then compare sum and output of the last layer.
"""


def fixed_forward(X, params, f):
    sums, outputs = [], []
    for k, (W, b) in enumerate(params):
        last = k == len(params) - 1
        Z = (outputs[-1] if outputs else X) @ W.T + b
        sums.append(Z)
        outputs.append(f(Z))
    return sums, outputs
