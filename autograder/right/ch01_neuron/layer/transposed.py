"""Everything standing on its side, and turned back at the end."""


def layer(X, W, b, f):
    return f(W.T @ X.T + b.reshape(-1, 1)).T
