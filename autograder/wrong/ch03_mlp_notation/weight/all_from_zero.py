"""You used k, i and j as they come: asked for w_12^1 of a 3-4-2 network, you looked into params[1]
for a column 2, and there are columns 0 and 1. On paper all three count from 1. What is the first
place of a list in Python?

family: off by one
"""


def weight(params, k, i, j):
    return params[k][0][i, j]
