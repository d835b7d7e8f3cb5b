"""You took the biases away. A threshold is taken away; a bias is that threshold with its sign
already turned. What does that make of the minus?

family: sign
"""


def layer(X, W, b, f):
    return f(X @ W - b)
