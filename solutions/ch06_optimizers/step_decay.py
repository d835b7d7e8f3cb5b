"""Model answer: a rate that falls in steps."""


def step_decay(t, lr0, drop, every):
    """Learning rate of step t: lr0, times `drop` once more after every `every` steps.

    t: step, a whole number from 0. lr0: rate of step 0. drop: factor between 0 and 1.
    every: how many steps have the same rate.
    Yours to write: without nnlab's step_decay.
    Returns a number.

    From 0.8, halved after every 10 steps: 0.8 for steps 0 to 9, 0.4 for 10 to 19, 0.2 for 20. So
    step_decay(9, 0.8, 0.5, 10) is 0.8 and step_decay(10, 0.8, 0.5, 10) is 0.4.
    """
    ### BEGIN SOLUTION
    return lr0 * drop ** (t // every)
    ### END SOLUTION
