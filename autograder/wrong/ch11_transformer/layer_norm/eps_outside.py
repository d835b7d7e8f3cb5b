"""eps is added to the root, and it stands inside, beside the variance. With eps = 1e-5 that is
hardly seen, with eps = 0.5 it is. What is under the root?

family: brackets
"""


def layer_norm(X, gamma, beta, eps):
    mean = X.mean(axis=-1, keepdims=True)
    return gamma * (X - mean) / (X.std(axis=-1, keepdims=True) + eps) + beta
