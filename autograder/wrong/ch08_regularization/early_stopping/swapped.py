"""The right epochs in the other order: the statement asks for (best, stopped). Which of the two
comes later?

family: order of returned values
"""


def early_stopping(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best == patience:
            return epoch, best
    return len(losses) - 1, best
