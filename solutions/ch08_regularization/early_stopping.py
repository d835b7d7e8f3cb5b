"""Model answer: when to stop, and which epoch was the best."""


def early_stopping(losses, patience):
    """Where training stops when the validation loss no longer falls, and where it was best.

    losses: a list or an array of validation losses, one for each epoch, counted from 0; at least
    one, whole numbers too. patience: a whole number, at least 1.
    An epoch improves when its loss is below the smallest of all epochs before it; equal is no
    improvement, and the first epoch always improves. Training stops at the epoch that is the
    `patience`-th in a row without improvement; if there is none, at the last.
    best is the epoch with the smallest loss up to there, of equal ones the first. What comes
    after `stopped` has never happened, and is not looked at.
    Yours to write: without nnlab's early_stopping.
    Returns (best, stopped), two whole numbers.

    early_stopping([5, 4, 4, 4.5, 1], 2) is (1, 3): epochs 2 and 3 do not improve on 4, and
    nobody ever sees the 1.
    """
    ### BEGIN SOLUTION
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best == patience:
            return best, epoch
    return best, len(losses) - 1
    ### END SOLUTION
