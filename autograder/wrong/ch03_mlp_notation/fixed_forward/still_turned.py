"""The bias and the last layer are mended. What is left is the matrix: with 3 inputs and 5 neurons,
W (3, 5) fits behind X (4, 3) as it stands. Why is it turned round?

family: transpose
"""


def fixed_forward(X, params, f):
    sums, outputs = [], []
    for k, (W, b) in enumerate(params):
        last = k == len(params) - 1
        Z = (outputs[-1] if outputs else X) @ W.T + b
        sums.append(Z)
        outputs.append((Z if last else f(Z)))
    return sums, outputs
