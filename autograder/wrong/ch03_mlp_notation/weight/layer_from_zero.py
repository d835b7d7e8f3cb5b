"""You looked one layer too far: for k = 1 you went to params[1]. The first layer that has weights
is k = 1 on paper, and stands at place 0 of the list. What has to happen to k?

family: off by one
"""


def weight(params, k, i, j):
    return params[k][0][i - 1, j - 1]
