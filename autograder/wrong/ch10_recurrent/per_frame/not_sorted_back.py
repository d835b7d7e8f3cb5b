"""The answers came back in one long row of frames, (N·T, F). Which cut makes clips of them again?"""


def per_frame(clips, f):
    N, T = clips.shape[:2]
    return f(clips.reshape(N * T, *clips.shape[2:]))
