"""`stopped` is right, and for `best` you gave the smallest loss itself. Asked is the epoch in which
it came. What do you remember when an epoch improves?
"""


def early_stopping(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best == patience:
            return losses[best], epoch
    return losses[best], len(losses) - 1
