"""You let an equal loss pass over: it is neither an improvement nor one of the epochs without.
Equal is no improvement, so it counts towards `patience`. Which two cases are there, and which of
them is everything else?
"""


def early_stopping(losses, patience):
    best, waited = 0, 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best, waited = epoch, 0
        elif loss > losses[best]:
            waited += 1
            if waited == patience:
                return best, epoch
    return best, len(losses) - 1
