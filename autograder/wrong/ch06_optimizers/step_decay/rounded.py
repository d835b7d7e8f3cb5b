"""The drop comes half-way: round(t / every) goes up to the next whole number at 6 of 10 already. At
t = 9 the first rate still holds. Which division forgets the rest, however large it is?
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop ** round(t / every)
