"""You took 2 away from k, as if the input layer had weights of its own: for k = 1 that is place
-1, the last layer of all. The input layer is number 0. How much is left to take away?

family: off by one
"""


def weight(params, k, i, j):
    return params[k - 2][0][i - 1, j - 1]
