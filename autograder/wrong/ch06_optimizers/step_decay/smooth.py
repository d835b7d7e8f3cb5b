"""The rate falls a little with every step: t was divided by `every` with its fractions. Asked for
are stages, the same rate for `every` steps. Which division forgets the rest?
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop ** (t / every)
