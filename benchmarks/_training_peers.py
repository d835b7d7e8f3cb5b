"""The same training by PyTorch and scikit-learn, behind the few methods that the races call.

Each is made from nnlab's params and has `data(X, Y)`, which converts once and outside of what is
timed, `epoch(data, order)`, `loss(data)`, `outputs(data)` and `restart()`, back to the first
weights. Rows of X are samples; Y holds class numbers for the loss "cross_entropy" and an array
(N, K) for "half_squared_error". Without an order, batches follow the rows.
"""

from __future__ import annotations

import warnings

import numpy as np


class Torch:
    """torch.nn.Sequential, a loss and torch.optim, in the ordinary loop of the tutorials."""

    def __init__(self, params, hidden, loss, optimizer, lr, dtype, size, output="linear", **how):
        import torch

        self.torch, self.size = torch, size
        self.dtype = {np.float32: torch.float32, np.float64: torch.float64}[dtype]
        self.model = torch.nn.Sequential(*self._layers(params, hidden, output))
        self.criterion = {
            "cross_entropy": torch.nn.functional.cross_entropy, "half_squared_error": _half_squared
        }[loss]  # fmt: skip
        made = {"sgd": torch.optim.SGD, "adam": torch.optim.Adam}[optimizer]
        self.optimizer = made(self.model.parameters(), lr=lr, **how)
        self.first = [p.detach().clone() for p in self.model.parameters()]

    def restart(self):
        with self.torch.no_grad():
            for weight, first in zip(self.model.parameters(), self.first, strict=True):
                weight.copy_(first)
        self.optimizer.state.clear()

    def _layers(self, params, hidden, output):
        torch = self.torch
        kinds = {"sigmoid": torch.nn.Sigmoid, "relu": torch.nn.ReLU, "tanh": torch.nn.Tanh}
        for k, (W, b) in enumerate(params):
            layer = torch.nn.Linear(*W.shape, dtype=self.dtype)
            with torch.no_grad():
                layer.weight.copy_(torch.from_numpy(W.T))
                layer.bias.copy_(torch.from_numpy(b))
            yield layer
            kind = hidden if k < len(params) - 1 else output
            if kind != "linear":
                yield kinds[kind]()

    def data(self, X, Y):
        Y = self.torch.from_numpy(np.array(Y))
        return self.torch.from_numpy(X).to(self.dtype), Y.to(self.dtype) if Y.ndim == 2 else Y

    def step(self, X, Y):
        self.optimizer.zero_grad()
        self.criterion(self.model(X), Y).backward()
        self.optimizer.step()

    def epoch(self, data, order=None):
        X, Y = data
        if order is not None:
            order = self.torch.from_numpy(order)
            X, Y = X[order], Y[order]
        for x, y in zip(X.split(self.size), Y.split(self.size), strict=True):
            self.step(x, y)

    def outputs(self, data):
        with self.torch.no_grad():
            return self.model(data[0]).numpy()

    def loss(self, data):
        with self.torch.no_grad():
            return float(self.criterion(self.model(data[0]), data[1]))


def _half_squared(predicted, target):
    return 0.5 * ((predicted - target) ** 2).sum(dim=1).mean()


class TorchFused(Torch):
    """The same with the optimizer's fused kernel, one call for all parameters."""

    def __init__(self, *args, **how):
        super().__init__(*args, **how, fused=True)


class TorchCompiled(TorchFused):
    """Model and loss through torch.compile, and the fused optimizer."""

    def __init__(self, *args, **how):
        super().__init__(*args, **how)
        self.compiled = self.torch.compile(self._loss, dynamic=False)

    def _loss(self, X, Y):
        return self.criterion(self.model(X), Y)

    def step(self, X, Y):
        self.optimizer.zero_grad()
        self.compiled(X, Y).backward()
        self.optimizer.step()


class TorchWhole(Torch):
    """The whole step as one graph through torch.compile, with an optimizer written for it:
    torch.optim's do not go into such a graph.
    """

    def __init__(self, *args, **how):
        super().__init__(*args, **how)
        torch = self.torch
        self.values = [w.detach() for w in self.model.parameters()]
        self.adam = isinstance(self.optimizer, torch.optim.Adam)
        self.memory = [[torch.zeros_like(w) for _ in "mv" if self.adam] for w in self.values]
        self.t = torch.zeros((), dtype=torch.float64)
        self.whole = torch.compile(self._whole(), dynamic=False, fullgraph=True)

    def _whole(self):
        torch, model, criterion, adam = self.torch, self.model, self.criterion, self.adam
        names = [name for name, _ in model.named_parameters()]
        lr = self.optimizer.param_groups[0]["lr"]

        def loss(values, X, Y):
            named = dict(zip(names, values, strict=True))
            return criterion(torch.func.functional_call(model, named, (X,)), Y)

        def whole(values, memory, t, X, Y):
            gradients = torch.func.grad(loss)(values, X, Y)
            for w, g, means in zip(values, gradients, memory, strict=True):
                w.sub_(lr * (_adam(g, means[0], means[1], t) if adam else g))

        return whole

    def restart(self):
        super().restart()
        self.t.zero_()
        for tensor in (tensor for means in self.memory for tensor in means):
            tensor.zero_()

    def step(self, X, Y):
        self.t += 1
        with self.torch.no_grad():
            self.whole(self.values, self.memory, self.t, X, Y)


def _adam(g, m, v, t, beta1=0.9, beta2=0.999, eps=1e-8):
    """m̂ / (√v̂ + eps) with torch's tensors; t counts from 1."""
    m.mul_(beta1).add_((1 - beta1) * g)
    v.mul_(beta2).add_((1 - beta2) * g * g)
    return (m / (1 - beta1**t) / ((v / (1 - beta2**t)).sqrt() + eps)).to(g.dtype)


class ScikitLearn:
    """MLPClassifier, an epoch a call of `partial_fit`, without penalty and without shuffling."""

    def __init__(self, params, hidden, optimizer, lr, dtype, size, classes):
        from sklearn.neural_network import MLPClassifier

        name = {"sigmoid": "logistic", "relu": "relu", "tanh": "tanh"}[hidden]
        self.dtype, self.classes = dtype, np.arange(classes)
        self.model = MLPClassifier(
            tuple(W.shape[1] for W, _ in params[:-1]), activation=name, solver=optimizer,
            learning_rate_init=lr, batch_size=size, alpha=0.0, momentum=0.0,
            nesterovs_momentum=False, shuffle=False, max_iter=1,
        )  # fmt: skip
        rows = np.zeros((classes * size, len(params[0][0])), dtype)
        self.model.partial_fit(rows, np.repeat(self.classes, size), classes=self.classes)
        self.params = params
        self.restart()

    def restart(self):
        self.model.coefs_ = [W.astype(self.dtype) for W, _ in self.params]
        self.model.intercepts_ = [b.astype(self.dtype) for _, b in self.params]
        vars(self.model).pop("_optimizer", None)  # its state is of other weights

    def data(self, X, Y):
        return X.astype(self.dtype), Y

    def epoch(self, data, order=None):
        X, Y = data
        if order is not None:
            X, Y = X[order], Y[order]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.model.partial_fit(X, Y)

    def outputs(self, data):
        return self.model.predict_proba(data[0])

    def loss(self, data):
        P = self.outputs(data)
        return float(-np.mean(np.log(P[np.arange(len(P)), data[1]])))
