"""Two things come together: your momentum is the share of the *old* value, as in Keras (here it is
that of the new batch), and your variance divides by N (the remembered one by N - 1). Which of the
two will you begin with?
"""


def update_running(mean, var, X, momentum):
    return (
        momentum * mean + (1 - momentum) * X.mean(axis=0),
        momentum * var + (1 - momentum) * X.var(axis=0),
    )
