"""Row and column are exchanged: asked for w_12^1, you gave 121, which is w_21^1. In this course a
row of W belongs to the neuron an edge comes from. Which of i and j is that?
"""


def weight(params, k, i, j):
    return params[k - 1][0][j - 1, i - 1]
