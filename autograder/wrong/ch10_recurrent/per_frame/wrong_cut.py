"""The reshape has height and width exchanged: the same numbers in rows of another length, and no
picture is left. Which sizes stand behind N·T?
"""


def per_frame(clips, f):
    N, T, H, W, C = clips.shape
    return f(clips.reshape(N * T, W, H, C)).reshape(N, T, -1)
