"""Plain Python: rows of a list of lists."""


def layer(X, W, b, f):
    columns = list(zip(*W.tolist()))
    return [
        [float(f(sum(xi * wi for xi, wi in zip(x, w)) + bias)) for w, bias in zip(columns, b)]
        for x in X.tolist()
    ]
