"""The first layer, then the rest of the network."""


def forward(X, params, f):
    W, b = params[0]
    if len(params) == 1:
        return [X, X @ W + b]
    return [X, *forward(f(X @ W + b), params[1:], f)]
