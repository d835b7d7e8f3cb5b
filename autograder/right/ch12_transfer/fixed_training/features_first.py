"""The frozen part run once; only the rest is trained."""

from nnlab.transfer import class_gradients, frozen_step, hidden_features, read, standardize


def fixed_training(X, y, X_new, params, frozen, lr, epochs, size, rng):
    X, X_new = standardize(X, X_new)
    body, head = list(params[:frozen]), list(params[frozen:])
    F = hidden_features(X, body, frozen) if body else X
    for _ in range(epochs):
        order = rng.permutation(len(F))
        for start in range(0, len(F) if head else 0, size):
            rows = order[start : start + size]
            head = frozen_step(head, class_gradients(F[rows], y[rows], head), 0, lr)
        lr *= 0.5
    return body + head, read(X_new, body + head)
