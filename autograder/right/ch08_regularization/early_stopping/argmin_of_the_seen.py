"""The stop first; the best is the smallest of what was seen."""


def early_stopping(losses, patience):
    stopped = len(losses) - 1
    for epoch in range(patience, len(losses)):
        if min(losses[epoch - patience + 1 : epoch + 1]) >= min(losses[: epoch - patience + 1]):
            stopped = epoch
            break
    seen = list(losses[: stopped + 1])
    return seen.index(min(seen)), stopped
