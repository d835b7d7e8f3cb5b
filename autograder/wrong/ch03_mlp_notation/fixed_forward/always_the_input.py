"""Every layer of yours works on X itself: in the example the second layer's sums begin with 101,
and 105 is needed. What does the second layer look at?

family: argument ignored
"""


def fixed_forward(X, params, f):
    sums, outputs = [], []
    for k, (W, b) in enumerate(params, start=1):
        sums.append(X @ W + b)
        outputs.append(f(sums[-1]) if k < len(params) else sums[-1])
    return sums, outputs
