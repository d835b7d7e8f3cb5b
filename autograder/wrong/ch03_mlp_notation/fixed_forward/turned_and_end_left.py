"""The bias is mended, two bugs are left. A network with unequal sizes stops at the product, and in
the last layer sum and output differ. What comes between these two?

family: transpose; activation misplaced
"""


def fixed_forward(X, params, f):
    sums, outputs = [], []
    for k, (W, b) in enumerate(params):
        last = k == len(params) - 1
        Z = (outputs[-1] if outputs else X) @ W.T + b
        sums.append(Z)
        outputs.append(f(Z))
    return sums, outputs
