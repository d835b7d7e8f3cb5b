"""You stopped at the first epoch that did not improve, whatever the patience is. How many of them
in a row does it take?

family: argument ignored
"""


def early_stopping(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        elif epoch:
            return best, epoch
    return best, len(losses) - 1
