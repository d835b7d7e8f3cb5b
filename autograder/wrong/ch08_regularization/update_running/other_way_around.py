"""Your momentum is the share of the *old* value, as in Keras. In PyTorch, and here, it is the
share of the new batch: with momentum 0.1 nine tenths of the old value stay. (Keras would write
0.9 for that.) Which of the two shares is 1 - momentum?

family: old or new value
"""


def update_running(mean, var, X, momentum):
    new = 1 - momentum
    return momentum * mean + new * X.mean(axis=0), momentum * var + new * X.var(axis=0, ddof=1)
