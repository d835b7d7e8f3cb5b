"""The rate drops after every 10 steps, whatever `every` is. Which argument says how long a rate
lasts?

family: argument ignored
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop ** (t // 10)
