"""Your list ends with the last hidden layer: 2 arrays for the two layers of the statement's
example, and 3 are needed. The output layer has no activation, but it has weights and biases. What
does it compute?

family: off by one
"""


def forward(X, params, f):
    outputs = [X]
    for W, b in params[:-1]:
        outputs.append(f(outputs[-1] @ W + b))
    return outputs
