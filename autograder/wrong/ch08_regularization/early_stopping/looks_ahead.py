"""Your best epoch is that of the smallest loss of all, also of those that come after the stop.
Training never got there. Up to which epoch may you look?
"""


def early_stopping(losses, patience):
    losses = list(losses)
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best == patience:
            return losses.index(min(losses)), epoch
    return best, len(losses) - 1
