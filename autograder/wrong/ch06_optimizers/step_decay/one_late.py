"""The drop comes one step too late: at t = every it should have happened already. Steps 0 to every
- 1 are `every` steps. What should t // every be there?

family: off by one
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop ** ((t - 1) // every if t else 0)
