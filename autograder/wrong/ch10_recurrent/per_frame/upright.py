"""Height and width have changed places on the way to f, so that its pictures lie on their side.
Which axes may a reshape join, and which stay as they are?

family: transpose
"""


def per_frame(clips, f):
    N, T, H, W, C = clips.shape
    said = f(clips.reshape(N * T, H, W, C).swapaxes(1, 2))
    return said.reshape(N, T, -1)
