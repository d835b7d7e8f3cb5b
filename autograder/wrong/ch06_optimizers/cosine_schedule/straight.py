"""The rate falls in a straight line. The ends and the middle agree with the cosine, and in between
they differ. Where does the cosine come in?
"""


def cosine_schedule(t, total, lr_max, lr_min):
    return lr_min + (lr_max - lr_min) * (1 - min(t / total, 1))
