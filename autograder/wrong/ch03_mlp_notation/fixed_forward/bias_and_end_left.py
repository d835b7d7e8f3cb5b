"""The matrix is mended, two bugs are left. The first sums of the example are 1 and 2 where 11 and
22 are needed; and in the last layer sum and output differ. What is added too late, and what once
too often?

family: bias forgotten; activation misplaced
"""


def fixed_forward(X, params, f):
    sums, outputs = [], []
    for k, (W, b) in enumerate(params):
        last = k == len(params) - 1
        Z = (outputs[-1] if outputs else X) @ W
        sums.append(Z)
        outputs.append(f(Z) + b)
    return sums, outputs
