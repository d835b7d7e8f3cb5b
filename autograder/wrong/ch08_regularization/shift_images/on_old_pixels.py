"""Where zeros should come in, the old pixels are still there: you began with a copy of X and wrote
the moved one over it. What should the new picture be before anything is written?

family: aliasing
"""


def shift_images(X, down, right):
    H, W = X.shape[1:3]
    moved = X.copy()
    for i in range(H):
        for j in range(W):
            if 0 <= i - down < H and 0 <= j - right < W:
                moved[:, i, j] = X[:, i - down, j - right]
    return moved
