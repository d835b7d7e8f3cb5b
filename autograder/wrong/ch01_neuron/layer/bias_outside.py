"""You added the bias to what f said. A sigmoid layer could then answer 1.7, and no sigmoid does.
Should f hear of the bias before it decides, or after?

family: bias forgotten; activation misplaced
"""


def layer(X, W, b, f):
    return f(X @ W) + b
