"""The last output came back alone. The list asked for has every stage of the way, 3 arrays for
the two layers of the statement's example, beginning with X. What could collect them in the loop?
"""


def forward(X, params, f):
    for W, b in params[:-1]:
        X = f(X @ W + b)
    W, b = params[-1]
    return X @ W + b
