"""Only the first sample got its answers: a row of 2 numbers where four samples need four rows.
What happens to the other rows of X?
"""


def layer(X, W, b, f):
    return f(X[0] @ W + b)
