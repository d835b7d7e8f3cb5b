"""You counted the epochs from 1: both numbers are one too large. The first loss belongs to epoch
0. From where does your counter start?

family: off by one
"""


def early_stopping(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best == patience:
            return best + 1, epoch + 1
    return best + 1, len(losses)
