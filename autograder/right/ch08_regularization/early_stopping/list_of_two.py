"""A list of two; who is not below the smallest may be the last."""


def early_stopping(losses, patience):
    smallest = losses[0]
    best = 0
    for t, loss in enumerate(list(losses)[1:], start=1):
        if smallest > loss:
            smallest, best = loss, t
        elif t - best == patience:
            return [best, t]
    return [best, len(losses) - 1]
