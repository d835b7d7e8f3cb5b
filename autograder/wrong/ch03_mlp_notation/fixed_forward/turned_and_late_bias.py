"""The last layer is mended, two bugs are left. Look at the first sums of the example, 1 and 3: the
product takes row 1 of W for column 1, and the biases 10 and 20 are not in it yet.
"""


def fixed_forward(X, params, f):
    sums, outputs = [], []
    for k, (W, b) in enumerate(params):
        last = k == len(params) - 1
        Z = (outputs[-1] if outputs else X) @ W.T
        sums.append(Z)
        outputs.append((Z if last else f(Z)) + b)
    return sums, outputs
