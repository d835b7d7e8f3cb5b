"""Do nnlab and its peers compute the same? Losses after the same steps, and every optimizer.

float64, one thread; the largest difference is printed beside what was asked for, 1e-12.
"""

from __future__ import annotations

from functools import partial

import _training_pictures
import numpy as np
from training import Digits, installed, runners

from nnlab import datasets, losses, optimizers
from nnlab.initializers import init_params

ASKED = 1e-12


def line(what: str, difference: float, note: str = "") -> None:
    held = "holds" if difference <= ASKED else "does not hold"
    print(f"  {what:52}{difference:10.1e}   {held}{note}")


def compare_losses() -> None:
    """Three races, each with its loss after 10 epochs of the same batches."""
    rng = np.random.default_rng(0)
    images, labels = rng.random((320, 784)), rng.integers(0, 10, 320)
    points, y = datasets.circles(250, rng)
    digits = Digits()
    races = {
        "784-16-16-10, SGD": (
            runners(init_params([784, 16, 16, 10], rng), "sigmoid", "cross_entropy", "sgd", 0.1,
                    np.float64, 32, False), images, labels),
        "digits, Adam": (digits.runners(np.float64, False), *digits.train),
        "digits, Adam, no eps": (_tiny_eps(digits.runners(np.float64, False)), *digits.train),
        "2-4-2-1, SGD": (
            runners(init_params([2, 4, 2, 1], rng), "tanh", "half_squared_error", "sgd", 0.03,
                    np.float64, 10, False, "tanh"), points, 2.0 * y[:, None] - 1.0),
    }  # fmt: skip
    print("Losses after 1 and after 10 epochs, largest difference from nnlab's")
    for title, (all_, X, Y) in races.items():
        data = {name: one.data(X, Y) for name, one in all_.items()}
        for epoch in range(1, 11):
            for name, one in all_.items():
                one.epoch(data[name])
            losses = {name: one.loss(data[name]) for name, one in all_.items()}
            for name in list(losses)[1:] if epoch in (1, 10) else []:
                note = "; its eps is scaled, as in Adam's section 2" if "learn" in name else ""
                line(f"{title}, {epoch} epochs, {name}", abs(losses[name] - losses["nnlab"]),
                     note if title == "digits, Adam" else "")  # fmt: skip


def compare_pictures() -> None:
    """The two convolutional networks of the race, after 1 and after 10 epochs."""
    print("\nConvolutional networks, Adam, largest difference of the loss from nnlab's")
    for side in (8, 16):
        all_ = _training_pictures.runners(side, np.float64, installed("torch"), False)
        X, labels = _training_pictures.batches(side)
        data = {name: one.data(X, labels) for name, one in all_.items()}
        for epoch in range(1, 11):
            for name, one in all_.items():
                one.epoch(data[name])
            losses = {name: one.loss(data[name]) for name, one in all_.items()}
            for name in list(losses)[1:] if epoch in (1, 10) else []:
                difference = abs(losses[name] - losses["nnlab"])
                line(f"{side} x {side}, {epoch} epochs, {name}", difference)


def _tiny_eps(all_: dict, eps: float = 1e-30) -> dict:
    """With an eps that plays no part, scikit-learn's variant of Adam is Adam too."""
    all_["nnlab"].plan.optimizer.eps = eps
    for name, one in all_.items():
        if name.startswith("PyTorch"):
            one.optimizer.param_groups[0]["eps"] = eps
        elif name == "scikit-learn":
            one.model.epsilon = eps
    return all_


def torch_optimizers() -> dict:
    """{name: torch's optimizer with settings that are ours too}."""
    import torch.optim as peer

    return {
        "sgd": (peer.SGD, {}, {}),
        "momentum": (peer.SGD, {"momentum": 0.9}, {"beta": 0.9}),
        "nesterov": (peer.SGD, {"momentum": 0.9, "nesterov": True}, {"beta": 0.9}),
        "adagrad": (peer.Adagrad, {}, {}),
        "rmsprop": (peer.RMSprop, {}, {}),
        "adadelta": (peer.Adadelta, {}, {}),
        "adam": (peer.Adam, {}, {}),
        "adamw": (peer.AdamW, {}, {}),
    }


def compare_optimizers(steps: int = 50) -> None:
    """All optimizers with all defaults but the rate, on noisy gradients."""
    import torch

    rng = np.random.default_rng(1)
    start, pushes = rng.normal(size=(4, 3)), rng.normal(size=(steps, 4, 3))
    print(f"\n{steps} steps of every optimizer, largest difference of a weight from torch.optim's")
    for name, (peer, theirs, mine) in torch_optimizers().items():
        lr = 1.0 if name == "adadelta" else 0.05
        weight = torch.nn.Parameter(torch.from_numpy(start.copy()))
        torch_optimizer = peer([weight], lr=lr, **theirs)
        ours, worst = start, 0.0
        state = optimizers.BY_NAME[name].init(ours)
        for push in pushes:
            weight.grad = torch.sin(weight.detach()) + torch.from_numpy(push)
            torch_optimizer.step()
            gradient = np.sin(ours) + push
            ours, state = optimizers.BY_NAME[name].update(gradient, state, ours, lr=lr, **mine)
            worst = max(worst, float(np.abs(weight.detach().numpy() - ours).max()))
        line(name, worst)


def compare_gradients() -> None:
    """Every loss and its gradient with torch.nn.functional, at ±1000 too where it takes logits."""
    import torch
    import torch.nn.functional as F

    rng = np.random.default_rng(2)
    Z, numbers, labels = 3 * rng.normal(size=(6, 4)), rng.normal(size=(6, 4)), [0, 3, 1, 1, 2, 0]
    far, P = np.where(Z > 0, 1000.0, -1000.0), np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
    yes, labels = (numbers > 0) * 1.0, np.array(labels)
    hot, soft = losses.one_hot(labels, 4), partial(F.cross_entropy, reduction="mean")
    edge = np.where(Z > 1, 1.0, np.where(Z < -1, 0.0, P))
    cases = [
        ("mse", F.mse_loss, Z, numbers), ("mae", F.l1_loss, Z, numbers),
        ("huber", F.huber_loss, Z, numbers), ("bce", F.binary_cross_entropy, edge, yes),
        ("bce_with_logits", F.binary_cross_entropy_with_logits, Z, yes),
        ("bce_with_logits", F.binary_cross_entropy_with_logits, far, yes),
        ("cross_entropy_with_logits", soft, Z, hot), ("cross_entropy_with_logits", soft, far, hot),
        ("softmax_cross_entropy", soft, Z, labels), ("softmax_cross_entropy", soft, far, labels),
        ("sparse_cross_entropy", lambda p, k: F.nll_loss(p.log(), k), P, labels),
        ("cross_entropy", lambda p, y: -(y * p.log()).sum(1).mean(), P, hot),
    ]  # fmt: skip
    print("\nEvery loss and gradient, largest relative difference from PyTorch's")
    for name, peer, predicted, target in cases:
        tensor = torch.from_numpy(predicted).requires_grad_()
        value = peer(tensor, torch.from_numpy(target))
        value.backward()
        gradient = getattr(losses, f"{name}_grad")(predicted, target)
        pairs = [(getattr(losses, name)(predicted, target), value.item()),
                 (gradient, tensor.grad.numpy())]  # fmt: skip
        worst = max(np.max(np.abs(a - b) / np.maximum(np.abs(b), 1.0)) for a, b in pairs)
        note = "; PyTorch divides by at least float32(1e-12)" if name == "bce" else ""
        line(name + (", at ±1000" if predicted is far else ""), float(worst), note)


def main() -> None:
    compare_losses()
    compare_pictures()
    if installed("torch"):
        compare_optimizers()
        compare_gradients()


if __name__ == "__main__":
    main()
