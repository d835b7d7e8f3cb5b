"""You stop one epoch too early: with patience 2 the second epoch in a row without improvement is the
last, and yours ends at the first. At which count of them does training stop?

family: off by one
"""


def early_stopping(losses, patience):
    best = 0
    wait = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
            wait = 0
        else:
            wait += 1
            if wait >= patience - 1:
                return best, i
    return best, len(losses) - 1
