"""You took the rest, t % every, where it is asked how often `every` goes into t: with each step
the rate drops, and after `every` of them it jumps back. Which sign divides and drops the rest?
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop ** (t % every)
