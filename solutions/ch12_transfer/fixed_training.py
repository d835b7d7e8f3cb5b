"""Model answer: careless_training, mended."""

from nnlab.transfer import class_gradients, frozen_step, read, standardize


def fixed_training(X, y, X_new, params, frozen, lr, epochs, size, rng):
    """What careless_training should have been: trains a network whose first layers are frozen.

    X: training part (N, D). y: its labels (N,), whole numbers. X_new: other samples (M, D).
    params: list of (W, b), ReLU on the hidden layers. frozen: how many of the first layers stay as
    they are. lr: rate of the first epoch. epochs: passes over the data. size: samples in a batch;
    the last may be smaller. rng: numpy.random.Generator.
    X and X_new are standardized by the mean and deviation of X. Each epoch draws one
    rng.permutation(len(X)), and takes plain gradient steps (softmax, mean cross-entropy) on batches
    of the rows, as they were given, in that order. The rate is halved after each epoch.
    Returns (params, labels): the trained list of (W, b), and the class of the largest score for
    each row of X_new (M,), whole numbers.
    """
    ### BEGIN SOLUTION
    X, X_new = standardize(X, X_new)
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for at in range(0, len(X), size):
            batch = order[at : at + size]
            grads = class_gradients(X[batch], y[batch], params)
            params = frozen_step(params, grads, frozen, lr)
        lr = 0.5 * lr
    return params, read(X_new, params)
    ### END SOLUTION
