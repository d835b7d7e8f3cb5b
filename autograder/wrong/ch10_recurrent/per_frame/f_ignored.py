"""f was not called: the pixels of the frames came back themselves. What does f say of them?

family: argument ignored
"""


def per_frame(clips, f):
    return clips.reshape(*clips.shape[:2], -1)
