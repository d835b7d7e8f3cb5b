"""You gave a bias: the second part of the pair holds b, one number for each neuron. The weights
are the first part. Which index picks it?
"""


def weight(params, k, i, j):
    return params[k - 1][1][j - 1]
