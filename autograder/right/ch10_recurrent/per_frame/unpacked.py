"""Sizes written out."""


def per_frame(clips, f):
    n, t, height, width, channels = clips.shape
    answers = f(clips.reshape(n * t, height, width, channels))
    return answers.reshape((n, t, answers.shape[-1]))
