"""You gave a whole column, all edges that arrive at neuron j. The one that comes from neuron i is
a single entry of it. Which?
"""


def weight(params, k, i, j):
    return params[k - 1][0][:, j - 1]
