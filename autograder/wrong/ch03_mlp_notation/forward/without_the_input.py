"""Your list begins with the first hidden layer: 2 arrays for the two layers of the statement's
example, and 3 are needed. What is the output of the input layer?

family: argument ignored
"""


def forward(X, params, f):
    outputs = []
    for W, b in params[:-1]:
        X = f(X @ W + b)
        outputs.append(X)
    W, b = params[-1]
    return [*outputs, X @ W + b]
