"""Every gradient was taken at the parameters of the start, however many steps had been made. Each
step begins where the one before has ended. Which parameters does mlp_gradients get?

family: old or new value
"""

from nnlab.mlp import mlp_gradients, mlp_loss


def train_mlp(X, Y, params, lr, epochs, batch_size, rng):
    params = [(W.copy(), b.copy()) for W, b in params]
    start_params = params
    losses = [mlp_loss(X, Y, params)]
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            rows = order[start : start + batch_size]
            grads = mlp_gradients(X[rows], Y[rows], start_params)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads)]
        losses.append(mlp_loss(X, Y, params))
    return params, losses
