"""You gave a whole row, all edges that leave neuron i. The one that arrives at neuron j is a
single entry of it. Which?
"""


def weight(params, k, i, j):
    return params[k - 1][0][i - 1]
