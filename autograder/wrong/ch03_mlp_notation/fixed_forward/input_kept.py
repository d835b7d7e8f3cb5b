"""The bugs are gone, and your outputs begin with X, as they do in `forward`. Here the two lists go
side by side, one entry for each layer with weights. What is one too many?

family: argument ignored
"""


def fixed_forward(X, params, f):
    sums, outputs = [], [X]
    for k, (W, b) in enumerate(params):
        sums.append(outputs[-1] @ W + b)
        outputs.append(sums[-1] if k == len(params) - 1 else f(sums[-1]))
    return sums, outputs
