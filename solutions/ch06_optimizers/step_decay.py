"""Model answer: a rate that falls in steps."""


def step_decay(t, lr0, drop, every):
    """Learning rate of step t: lr0, times `drop` once more after every `every` steps.

    t: step, a whole number from 0. lr0: rate of step 0. drop: factor between 0 and 1.
    every: how many steps have the same rate.
    Returns a number.

    With lr0 = 0.8, drop = 0.5, every = 10: 0.8 for t = 0 to 9, 0.4 for t = 10 to 19, then 0.2.
    step_decay(19, 0.8, 0.5, 10) is 0.4, and step_decay(20, 0.8, 0.5, 10) is 0.2.
    """
    ### BEGIN SOLUTION
    return lr0 * drop ** (t // every)
    ### END SOLUTION
