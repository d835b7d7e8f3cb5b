"""The bias now joins twice, in the sum and once more after f: the sums are right and the outputs
are too large by b. Which of the two may go?

family: bias forgotten
"""


def fixed_forward(X, params, f):
    sums, outputs = [], []
    for k, (W, b) in enumerate(params):
        sums.append((outputs[-1] if outputs else X) @ W + b)
        last = k == len(params) - 1
        outputs.append((sums[-1] if last else f(sums[-1])) + b)
    return sums, outputs
