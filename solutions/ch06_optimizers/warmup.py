"""Model answer: a rate that rises to lr."""


def warmup(t, steps, lr):
    """Learning rate of step t: during the first `steps` steps it rises in equal parts to lr.

    lr · (t + 1) / steps as long as that is less than lr; lr from there on. So step 0 is not
    wasted with a rate of 0, and step number `steps - 1` is the first with the full rate.
    t: step, a whole number from 0. steps: length of the warm-up, at least 1. lr: a number.
    Yours to write: without nnlab's warmup and nnlab's warmup_cosine.
    Returns a number.

    warmup(0, 4, 0.2) is 0.05, warmup(3, 4, 0.2) is 0.2, and so is warmup(100, 4, 0.2).
    """
    ### BEGIN SOLUTION
    return lr * min((t + 1) / steps, 1.0)
    ### END SOLUTION
