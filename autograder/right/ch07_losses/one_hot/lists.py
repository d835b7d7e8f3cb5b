"""Nested lists."""


def one_hot(labels, K):
    return [[1 if k == label else 0 for k in range(K)] for label in labels]
