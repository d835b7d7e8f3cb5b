"""You gave the smallest loss, and asked is the epoch in which it came. What do you remember when
an epoch improves?

family: no whole number
"""


def early_stopping(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best == patience:
            return float(losses[best]), epoch
    return float(losses[best]), len(losses) - 1
