"""You divided by var + eps without its root. var is a variance and has the unit squared. What is
missing?
"""


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return gamma * (X - mean) / (var + eps) + beta
