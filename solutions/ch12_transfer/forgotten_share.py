"""Model answer: what a network could do before and cannot do after."""


def forgotten_share(before, after):
    """Of the samples that were right before, the share that is wrong after.

    before, after: arrays (N,) of True and False, whether each sample was right before the training
    and whether it is right after it.
    Yours to write: without nnlab's forgotten_share.
    Returns a float between 0 and 1; 0.0 when none was right before.

    forgotten_share(np.array([True, True, False]), np.array([True, False, True])) is 0.5.
    """
    ### BEGIN SOLUTION
    known = before.sum()
    return float((before & ~after).sum() / known) if known else 0.0
    ### END SOLUTION
