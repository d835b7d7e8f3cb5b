"""The mean over the heads came back, with e columns. Nothing is averaged here: the heads stand
side by side. How many columns has a place in the end?

family: sum for mean
"""


def merge_heads(X):
    return X.mean(axis=1)
