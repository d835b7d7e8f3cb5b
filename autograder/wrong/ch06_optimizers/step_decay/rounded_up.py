"""The division was rounded up: the first drop comes at t = 1 already. Up to t = every - 1 the rate
is lr0. In which direction does a division forget its rest?

family: off by one
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop ** -(-t // every)
