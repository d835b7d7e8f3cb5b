"""You gave the whole matrix of the layer. It holds all edges between the two layers, and asked for
is one of them. Which row and which column?
"""


def weight(params, k, i, j):
    return params[k - 1][0]
