"""drop was subtracted at every stage. It is a factor, and with a few stages more your rate is
negative. What should happen to the rate each time?
"""


def step_decay(t, lr0, drop, every):
    return lr0 - drop * (t // every)
