"""These are the weighted sums; f was never asked. Without it a layer can only mix its inputs. What
becomes of the whole table before you return it?

family: argument ignored; activation misplaced
"""


def layer(X, W, b, f):
    return X @ W + b
