"""Where there are not enough bad epochs your function ends without an answer, and Python gives
None. What is asked for when training runs to its end?

family: first or last only
"""


def early_stopping(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best == patience:
            return best, epoch
