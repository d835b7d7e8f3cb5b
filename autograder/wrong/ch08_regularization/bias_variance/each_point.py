"""A bias² and a variance for each point came back. Asked is one number of each: their mean over the
points. Which step is missing at the end?

family: sum for mean
"""


def bias_variance(P, truth):
    return (P.mean(axis=0) - truth) ** 2, P.var(axis=0)
