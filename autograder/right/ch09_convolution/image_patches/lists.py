"""A list of arrays of floats."""


def image_patches(X, size):
    places = [(i, j) for i in range(X.shape[1] - size + 1) for j in range(X.shape[2] - size + 1)]
    return [
        picture[i : i + size, j : j + size].astype(float).flatten().tolist()
        for picture in X
        for i, j in places
    ]
