"""You compared each loss with the one just before it. After 4, 6 a 5 is lower than the 6, and
still no improvement on the 4. With which of the earlier losses is it to be compared?

family: old or new value
"""


def early_stopping(losses, patience):
    best, bad = 0, 0
    for epoch in range(1, len(losses)):
        if losses[epoch] < losses[epoch - 1]:
            bad = 0
            if losses[epoch] < losses[best]:
                best = epoch
        else:
            bad += 1
        if bad == patience:
            return best, epoch
    return best, len(losses) - 1
