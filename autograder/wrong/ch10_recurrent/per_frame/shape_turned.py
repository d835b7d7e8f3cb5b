"""The result has the shape (T, N, F), and a clip was to be a row: (N, T, F). Which of the two is
first in the reshape?

family: wrong axis
"""


def per_frame(clips, f):
    N, T = clips.shape[:2]
    said = f(clips.reshape(N * T, *clips.shape[2:]))
    return said.reshape(T, N, -1)
