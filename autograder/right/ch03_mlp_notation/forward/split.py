"""The hidden layers in a loop, the last one after it."""


def forward(X, params, f):
    outputs = [X]
    for W, b in params[:-1]:
        outputs.append(f(outputs[-1] @ W + b))
    W, b = params[-1]
    return [*outputs, outputs[-1] @ W + b]
