"""The rate was divided by drop, and so it rises: with drop = 0.5 it doubles. What makes a number
smaller, multiplying by ½ or dividing by it?
"""


def step_decay(t, lr0, drop, every):
    return lr0 / drop ** (t // every)
