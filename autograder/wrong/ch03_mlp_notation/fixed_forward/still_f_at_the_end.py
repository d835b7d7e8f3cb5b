"""W and the bias are mended. What is left is in the last layer: there, sum and output should be
the same numbers, and yours differ. What comes between them?

family: activation misplaced
"""


def fixed_forward(X, params, f):
    sums, outputs = [], []
    for k, (W, b) in enumerate(params):
        last = k == len(params) - 1
        Z = (outputs[-1] if outputs else X) @ W + b
        sums.append(Z)
        outputs.append(f(Z))
    return sums, outputs
