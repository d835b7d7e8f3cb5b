"""eps was added to the root, and the statement has it inside: √(variance + eps). For eps = 1e-5
the two hardly differ, until a feature is nearly constant. What does the bracket enclose?

family: brackets
"""


def batch_norm(X, gamma, beta, eps):
    return gamma * (X - X.mean(axis=0)) / (X.std(axis=0) + eps) + beta
