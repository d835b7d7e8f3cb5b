"""Your neurons are the rows of W, and here they are its columns: W is (D, H), so that row d says
what input d means to all of them. A sample with 3 inputs cannot be paired with a row of 2. Which
two sizes have to meet in `@`?

family: transpose
"""


def layer(X, W, b, f):
    return f(X @ W.T + b)
