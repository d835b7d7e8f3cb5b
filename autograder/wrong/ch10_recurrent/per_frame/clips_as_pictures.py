"""The clips themselves were handed to f, with time as one more axis. f knows pictures (M, H, W, C)
only. What is M, the number of all pictures?
"""


def per_frame(clips, f):
    return f(clips)
