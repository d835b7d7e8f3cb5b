"""A network that reads handwritten digits: 64-16-16-10 with tanh, trained once and kept as data.

`python -m nnlab.pretrained` trains it again and writes `data/digits_network.json`, about 10 kB;
a test holds the two together.
"""

from __future__ import annotations

from functools import partial

import numpy as np

from nnlab import shipped
from nnlab.activations import tanh, tanh_prime
from nnlab.datasets import Data, digits, split
from nnlab.initializers import Params, init_params
from nnlab.mlp import mlp_gradients, mlp_loss
from nnlab.training import train

SIZES = (64, 16, 16, 10)
SEED = 3
DIGITS = 3  # decimals of the weights that are kept
FILE = "data/digits_network.json"


def parts() -> tuple[Data, Data]:
    """The digits it has learned from, and those that were kept aside: ((X, y), (X, y))."""
    return split(*digits(), np.random.default_rng(SEED))


def train_digits_network() -> Params:
    """Trains it: squared error on one-hot targets, 40 epochs of mini-batches, half a second."""
    (X, y), _ = parts()
    rng = np.random.default_rng(SEED)
    loss, gradients = partial(mlp_loss, f=tanh), partial(mlp_gradients, f=tanh, f_prime=tanh_prime)
    start = init_params(SIZES, rng)
    params, _ = train(
        X, np.eye(SIZES[-1])[y], start, loss, gradients,
        lr=0.1, epochs=40, batch_size=16, rng=rng, progress=False,
    )  # fmt: skip
    return params


def digits_network() -> Params:
    """The trained parameters, first layer first. Hidden layers tanh, ten scores at the end.

    The largest score is the digit that the network reads.
    """
    stored = shipped.table(FILE)
    return [(np.array(W), np.array(b)) for W, b in stored]


def main() -> None:
    """Train and write the file."""
    stored = [
        [np.round(array, DIGITS).tolist() for array in layer] for layer in train_digits_network()
    ]
    shipped.store(FILE, stored, separators=(",", ":"))


if __name__ == "__main__":
    main()
