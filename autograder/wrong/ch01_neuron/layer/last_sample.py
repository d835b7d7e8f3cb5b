"""Only the last sample got its answers: each round of the loop put its row in the place of the one
before. What collects the rows?

family: first or last only
"""


def layer(X, W, b, f):
    for x in X:
        out = f(x @ W + b)
    return out
