"""Every layer of yours works on X itself. The second layer of the statement's example has 3 rows
of weights and X has 2 columns, so the product fails. What does the second layer look at?

family: argument ignored
"""


def forward(X, params, f):
    outputs = [X]
    for k, (W, b) in enumerate(params):
        Z = X @ W + b
        outputs.append(f(Z) if k < len(params) - 1 else Z)
    return outputs
