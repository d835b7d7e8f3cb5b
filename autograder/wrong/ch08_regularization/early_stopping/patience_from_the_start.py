"""Your count of bad epochs never goes back to 0: early_stopping([5, 6, 4, 5, 3, 4], 2) should not
have stopped at epoch 3, for epoch 2 was an improvement. They are meant to be in a row. Where
does the count begin anew?

family: old or new value
"""


def early_stopping(losses, patience):
    best, bad = 0, 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        elif epoch:
            bad += 1
        if bad == patience:
            return best, epoch
    return best, len(losses) - 1
