"""Model answer: one network for every frame of every clip."""


def per_frame(clips, f):
    """What f says of every frame of every clip.

    clips: (N, T, H, W, C), N clips of T pictures; whole numbers too.
    f: a function of a batch of pictures (M, H, W, C) that gives an array (M, F). Call it once,
    with all N·T frames: first those of clip 0 in their order, then those of clip 1, and so on.
    Returns an array (N, T, F).
    """
    ### BEGIN SOLUTION
    N, T = clips.shape[:2]
    said = f(clips.reshape(N * T, *clips.shape[2:]))
    return said.reshape(N, T, said.shape[1])
    ### END SOLUTION
