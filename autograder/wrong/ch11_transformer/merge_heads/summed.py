"""The heads were added up. Each keeps its own e columns, side by side. How many columns has a
place in the end?
"""


def merge_heads(X):
    return X.sum(axis=1)
