"""Model answer: who sits out."""


def dropout_mask(shape, p, rng):
    """Numbers to multiply outputs by: 0 with probability p, else 1/(1 - p), each entry by itself.

    shape: a tuple of whole numbers. p: the share that is dropped, 0 <= p < 1; where it is
    0, every entry is 1. rng: numpy.random.Generator, the only source of chance.
    How the numbers are drawn is up to you: shares are looked at, and whether one entry tells
    anything about another.
    Yours to write: without nnlab's dropout_mask.
    Returns an array of that shape, of floats.
    """
    ### BEGIN SOLUTION
    return (rng.random(shape) >= p) / (1 - p)
    ### END SOLUTION
