"""The mean is right. Your variance counts from the *remembered* mean, and that of the batch counts
from the batch's own. From where do the squares measure?
"""


def update_running(mean, var, X, momentum):
    kept = 1 - momentum
    v = ((X - mean) ** 2).sum(axis=0) / (len(X) - 1)
    return kept * mean + momentum * X.mean(axis=0), kept * var + momentum * v
