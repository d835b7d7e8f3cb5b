"""You let an equal loss count as an improvement: 5, 4, 4 has its best at epoch 1, and yours moves
it to epoch 2 and waits longer. Which comparison asks for *below*?
"""


def early_stopping(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss <= losses[best]:
            best = epoch
        if epoch - best == patience:
            return best, epoch
    return best, len(losses) - 1
