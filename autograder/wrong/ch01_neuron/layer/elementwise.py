"""`*` multiplies entry by entry, and X (N, D) and W (D, H) have no entries in common to meet. Each
neuron needs a whole row of X times a whole column of W, added up. Which sign does that in
numpy?

family: elementwise product
"""


def layer(X, W, b, f):
    return f(X * W + b)
