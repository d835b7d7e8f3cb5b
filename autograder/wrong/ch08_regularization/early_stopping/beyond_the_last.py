"""Where training runs to its end your `stopped` is the number of epochs, one more than the last
epoch: they are counted from 0. Of 8 losses, which number has the last?

family: off by one
"""


def early_stopping(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best == patience:
            return best, epoch
    return best, len(losses)
