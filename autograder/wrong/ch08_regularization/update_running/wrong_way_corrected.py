"""The mean is right. The variance of the batch was multiplied by (N - 1) / N; to divide by N - 1 in
place of N is the reverse, N / (N - 1). Which of the two makes it larger?
"""


def update_running(mean, var, X, momentum):
    n = len(X)
    batch = X.var(axis=0) * (n - 1) / n
    return (1 - momentum) * mean + momentum * X.mean(axis=0), (
        1 - momentum
    ) * var + momentum * batch
