"""The step of a convolutional network: nnlab's plan of layers, PyTorch's, and bare products.

convolution 3 x 3 x 8, ReLU, pooling, convolution 3 x 3 x 16, ReLU, pooling, dense; Adam. All
start from the same weights and see the same batches.
"""

from __future__ import annotations

from functools import partial

import numpy as np

from nnlab.fast.layer_plan import LayerPlan
from nnlab.wanderers import conv_layers

BATCH, KERNELS, LR = 32, (8, 16), 0.003


class Ours:
    """LayerPlan behind the methods that the race calls."""

    def __init__(self, side: int, dtype: type):
        layers = conv_layers(np.random.default_rng(0), KERNELS, average=False, side=side)
        self.plan = LayerPlan(layers, (side, side, 1), optimizer="adam", lr=LR, dtype=dtype)

    def data(self, X, labels):
        X = X.astype(self.plan.flat.dtype)
        return list(zip(np.split(X, len(X) // BATCH), np.split(labels, len(X) // BATCH),
                        strict=True))  # fmt: skip

    def epoch(self, data) -> None:
        for X, labels in data:
            self.plan.step(X, labels)

    def loss(self, data) -> float:
        return float(np.mean([self.plan.loss(X, labels) for X, labels in data]))


class Torch:
    """torch.nn.Sequential, cross_entropy and torch.optim.Adam, as in the tutorials."""

    def __init__(self, side: int, dtype: type, compiled: bool = False):
        import torch
        from torch import nn

        self.torch = torch
        self.dtype = {np.float32: torch.float32, np.float64: torch.float64}[dtype]
        c, o = KERNELS
        self.model = nn.Sequential(
            nn.Conv2d(1, c, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(c, o, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(o * (side // 4) ** 2, 10),
        ).to(self.dtype)  # fmt: skip
        self._same_start(side)
        self.optimizer = torch.optim.Adam(self.model.parameters(), lr=LR, fused=compiled)
        self.value = torch.compile(self._value, dynamic=False) if compiled else self._value

    def _same_start(self, side: int) -> None:
        """nnlab's weights in PyTorch's order: kernels (O, C, kh, kw), channels laid flat first."""
        layers = conv_layers(np.random.default_rng(0), KERNELS, average=False, side=side)
        K1, b1, K2, b2, W, b = (array for layer in layers for array in layer.start)
        place = side // 4
        W = W.reshape(place, place, -1, 10).transpose(3, 2, 0, 1).reshape(10, -1)
        kernels = [K.transpose(3, 2, 0, 1) for K in (K1, K2)]
        parts = kernels[0], b1, kernels[1], b2, W, b
        with self.torch.no_grad():
            for weight, array in zip(self.model.parameters(), parts, strict=True):
                weight.copy_(self.torch.from_numpy(np.ascontiguousarray(array)))

    def _value(self, X, labels):
        return self.torch.nn.functional.cross_entropy(self.model(X), labels)

    def data(self, X, labels):
        X = self.torch.from_numpy(X.transpose(0, 3, 1, 2).copy()).to(self.dtype)
        labels = self.torch.from_numpy(labels)
        return list(zip(X.split(BATCH), labels.split(BATCH), strict=True))

    def epoch(self, data) -> None:
        for X, labels in data:
            self.optimizer.zero_grad()
            self.value(X, labels).backward()
            self.optimizer.step()

    def loss(self, data) -> float:
        with self.torch.no_grad():
            return float(np.mean([float(self._value(X, labels)) for X, labels in data]))


class BareProducts:
    """The matrix products of a step and nothing else: patches times kernels, back to kernels and,
    but for the first layer, back to patches."""

    def __init__(self, side: int, dtype: type):
        self.products = []
        inputs = (1, *KERNELS)
        for layer, (c, o) in enumerate(zip(inputs, KERNELS, strict=False)):
            places = BATCH * (side >> layer) ** 2
            self._add(places, 9 * c, o, dtype, back=layer > 0)
        self._add(BATCH, (side // 4) ** 2 * KERNELS[-1], 10, dtype, back=True)

    def _add(self, rows: int, inputs: int, outputs: int, dtype, back: bool) -> None:
        table, K, Y = (np.ones(s, dtype) for s in ((rows, inputs), (inputs, outputs),
                                                   (rows, outputs)))  # fmt: skip
        self.products += [partial(table.dot, K, Y), partial(table.T.dot, Y, K.copy())]
        if back:
            self.products.append(partial(Y.dot, K.T, table.copy()))

    def epoch(self, data) -> None:
        for _ in data:
            for product in self.products:
                product()


def batches(side: int, count: int = 20) -> tuple[np.ndarray, np.ndarray]:
    """Random pictures and labels."""
    rng = np.random.default_rng(1)
    return rng.random((BATCH * count, side, side, 1)), rng.integers(0, 10, BATCH * count)


def runners(side: int, dtype: type, torch: bool, compiled: bool) -> dict:
    """{name: runner}, nnlab first."""
    made: dict = {"nnlab": Ours(side, dtype)}
    if torch:
        made["PyTorch eager"] = Torch(side, dtype)
        if compiled:
            made["PyTorch compiled"] = Torch(side, dtype, compiled=True)
    return made
