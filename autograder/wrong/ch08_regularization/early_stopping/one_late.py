"""You stop one epoch too late: with patience 2 the second bad epoch in a row is the last. Is
`patience` the number of bad epochs that are still allowed, or the one at which it ends?

family: off by one
"""


def early_stopping(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best > patience:
            return best, epoch
    return best, len(losses) - 1
