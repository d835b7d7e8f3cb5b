"""You took the smallest loss of all and waited from there. Training does not know what comes: it
stops at the first place where `patience` epochs in a row do not improve. Which epochs has it seen
until then?
"""


def early_stopping(losses, patience):
    best = list(losses).index(min(losses))
    return best, min(best + patience, len(losses) - 1)
