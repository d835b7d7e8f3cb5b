"""eps is not used. A feature that is the same for all samples has the variance 0, and 0 / 0 is no
number. Where does eps stand in the statement?

family: argument ignored
"""


def batch_norm(X, gamma, beta, eps):
    return gamma * (X - X.mean(axis=0)) / X.std(axis=0) + beta
