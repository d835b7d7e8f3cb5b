"""The two are turned around: that is what is right now and was wrong before. Which of the two is
before?

family: order of returned values
"""


def forgotten_share(before, after):
    known = before.sum()
    return float((after & ~before).sum() / known) if known else 0.0
