"""The frames went to f clip by clip, and the answers were sorted back as if they came time first.
In which order does f give them?

family: wrong axis; transpose
"""


def per_frame(clips, f):
    N, T = clips.shape[:2]
    said = f(clips.reshape(N * T, *clips.shape[2:]))
    return said.reshape(T, N, -1).swapaxes(0, 1)
