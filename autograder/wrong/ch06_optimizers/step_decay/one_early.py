"""The drop comes one step too early: at t = every - 1 the old rate still holds. t counts from 0.
What should be divided by `every`?

family: off by one
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop ** ((t + 1) // every)
