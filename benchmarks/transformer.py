"""The transformer against its peers, side by side in one run.

    python benchmarks/transformer.py [--rounds 25]

A training step of two blocks (forward, backward, Adam; float32, one thread) against PyTorch eager
with its fused attention, the two taking turns; CPU seconds, the ratio of medians is how many times
faster nnlab is. Then a token written with a cache of keys and values, against a GPT in plain Python
of the kind of `microgpt`: lists of floats with the same cache, and the same with a scalar that
remembers its history for a derivative. Then the memory of attention in blocks. PyTorch is left out
where it is not installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import math
import os
import sys
import time
import tracemalloc
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from _turns import in_turns, in_words, seconds

from nnlab import attention
from nnlab.fast.transformer import Trainer
from nnlab.generation import Reader
from nnlab.transformer import init_network

K, HEADS, BATCH = 39, 4, 16


# --- a training step -----------------------------------------------------------------------


def torch_step(d: int, T: int, ids: np.ndarray):
    """One step of the same network in PyTorch, as a function."""
    import torch
    import torch.nn.functional as F
    from torch import nn

    torch.set_num_threads(1)

    class Block(nn.Module):
        def __init__(self):
            super().__init__()
            self.norm1, self.norm2 = nn.LayerNorm(d), nn.LayerNorm(d)
            self.three, self.mix = nn.Linear(d, 3 * d, bias=False), nn.Linear(d, d, bias=False)
            self.wide, self.narrow = nn.Linear(d, 4 * d), nn.Linear(4 * d, d)

        def forward(self, x):
            N, T, _ = x.shape
            parts = self.three(self.norm1(x)).split(d, dim=2)
            q, k, v = (p.view(N, T, HEADS, d // HEADS).transpose(1, 2) for p in parts)
            y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
            x = x + self.mix(y.transpose(1, 2).reshape(N, T, d))
            return x + self.narrow(F.gelu(self.wide(self.norm2(x)), approximate="tanh"))

    places = torch.tensor(attention.positional_encoding(T, d), dtype=torch.float32)
    table, blocks = nn.Embedding(K, d), nn.Sequential(Block(), Block())
    last, out = nn.LayerNorm(d), nn.Linear(d, K)
    params = [p for m in (table, blocks, last, out) for p in m.parameters()]
    optimizer, shown = torch.optim.Adam(params, 1e-3), torch.tensor(ids)

    def step():
        optimizer.zero_grad()
        scores = out(last(blocks(table(shown) + places)))
        F.cross_entropy(scores.view(-1, K), shown.view(-1)).backward()
        optimizer.step()

    return step


def steps(rounds: int) -> None:
    rng = np.random.default_rng(0)
    for d, T in ((32, 32), (64, 64)):
        ids = rng.integers(0, K, (BATCH, T))
        trainer = Trainer(init_network(K, d, 2, rng), HEADS, attention.causal_mask(T))
        runs = {"nnlab": lambda t=trainer, i=ids: t.step(i, i, 1e-3)}
        if importlib.util.find_spec("torch"):
            runs["PyTorch eager"] = torch_step(d, T, ids)
        print(f"step, {d} columns, window {T}: {in_words(in_turns(runs, rounds))}")


# --- a token in plain Python ---------------------------------------------------------------


class Number:
    """A scalar that remembers where it came from, as micrograd's does."""

    __slots__ = ("data", "grad", "slopes", "sources")

    def __init__(self, data, sources=(), slopes=()):
        self.data, self.grad, self.sources, self.slopes = data, 0.0, sources, slopes

    def __add__(self, other):
        other = other if isinstance(other, Number) else Number(other)
        return Number(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        other = other if isinstance(other, Number) else Number(other)
        return Number(self.data * other.data, (self, other), (other.data, self.data))

    def of(self, f, slope):
        return Number(f(self.data), (self,), (slope(self.data),))

    __radd__, __rmul__ = __add__, __mul__


def value(x):
    return x.data if isinstance(x, Number) else x


def applied(x, f, slope):
    return x.of(f, slope) if isinstance(x, Number) else f(x)


def product(x, W):
    return [sum(a * row[j] for a, row in zip(x, W, strict=True)) for j in range(len(W[0]))]


def norm(x, gamma, beta):
    mean = sum(x) * (1 / len(x))
    z = [a + mean * -1.0 for a in x]
    scale = applied(sum(a * a for a in z) * (1 / len(z)) + 1e-5, lambda v: v**-0.5,
                    lambda v: -0.5 * v**-1.5)  # fmt: skip
    return [a * scale * g + b for a, g, b in zip(z, gamma[0], beta[0], strict=True)]


def softmax(s):
    top = max(map(value, s))
    e = [applied(a + -top, math.exp, math.exp) for a in s]
    inverse = applied(sum(e), lambda v: 1 / v, lambda v: -1 / v**2)
    return [a * inverse for a in e]


def gelu(u):
    t = applied(
        (u + u * u * u * 0.044715) * 0.7978845608, math.tanh, lambda v: 1 - math.tanh(v) ** 2
    )
    return u * (t + 1.0) * 0.5


def looked_up(q, keys, values, own):
    """What one head, the columns `own`, takes from the places so far."""
    rows = [sum(a * b for a, b in zip(q[own], key[own], strict=True)) for key in keys]
    shares = softmax([score * (own.stop - own.start) ** -0.5 for score in rows])
    columns = range(own.start, own.stop)
    return [sum(p * v[c] for p, v in zip(shares, values, strict=True)) for c in columns]


def plain_token(network, lift):
    """A function of (id, place, cache) that gives the scores, in lists of `lift`ed floats."""
    w = {
        n: [[lift(float(v)) for v in row] for row in np.atleast_2d(a)]
        for n, a in network.items()
        if n != "blocks"
    }
    blocks = [
        {n: [[lift(float(v)) for v in row] for row in np.atleast_2d(a)] for n, a in block.items()}
        for block in network["blocks"]
    ]
    d = network["table"].shape[1]
    places = attention.positional_encoding(64, d).tolist()

    def read(sign, place, cache):
        x = [a + p for a, p in zip(w["table"][sign], places[place], strict=True)]
        e = d // HEADS
        for k, block in enumerate(blocks):
            h = norm(x, block["gamma1"], block["beta1"])
            q, key, val = (product(h, block[n]) for n in ("Wq", "Wk", "Wv"))
            cache[k][0].append(key)
            cache[k][1].append(val)
            heads = (slice(head * e, (head + 1) * e) for head in range(HEADS))
            merged = [entry for own in heads for entry in looked_up(q, *cache[k], own)]
            x = [a + b for a, b in zip(x, product(merged, block["Wo"]), strict=True)]
            u = product(norm(x, block["gamma2"], block["beta2"]), block["W1"])
            u = [gelu(a + b) for a, b in zip(u, block["b1"][0], strict=True)]
            y = product(u, block["W2"])
            x = [a + b + c for a, b, c in zip(x, y, block["b2"][0], strict=True)]
        last = norm(x, w["gamma"], w["beta"])
        return [a + b for a, b in zip(product(last, w["W"]), w["b"][0], strict=True)]

    return read


def tokens(d: int, count: int = 32) -> None:
    network = init_network(K, d, 2, np.random.default_rng(0))
    ids = np.random.default_rng(1).integers(0, K, count)

    def ours():
        reader = Reader(network, HEADS, count)
        for i in ids:
            out = reader.read(int(i))
        return out

    def plain(lift, n):
        read, cache = plain_token(network, lift), [([], []) for _ in network["blocks"]]
        begun = time.process_time()
        for place, i in enumerate(ids[:n]):
            out = read(int(i), place, cache)
        return (time.process_time() - begun) / n, out

    ours()
    mine = min(seconds(ours) for _ in range(20)) / count
    floats, out = plain(float, count)
    np.testing.assert_allclose(out, ours(), rtol=1e-8)
    scalars, _ = plain(Number, 8)
    print(
        f"token, {d} columns: nnlab {1e6 * mine:.0f} µs; plain floats {1e3 * floats:.2f} ms "
        f"({floats / mine:.0f}x); scalars with a history {1e3 * scalars:.1f} ms "
        f"({scalars / mine:.0f}x)"
    )


# --- memory --------------------------------------------------------------------------------


def memory() -> None:
    """Peak memory of one look-up, whole and in blocks."""
    for T in (512, 1024, 2048):
        three = np.random.default_rng(0).normal(size=(3, 4, T, 16)).astype(np.float32)
        whole = peak(attention.attention, *three, attention.causal_mask(T))
        blocks = peak(attention.attention_in_blocks, *three, True)
        print(f"memory, {T} places: whole {whole:.1f} MB, in blocks {blocks:.1f} MB")


def peak(run, *arguments) -> float:
    """MB that one call takes at most."""
    tracemalloc.start()
    run(*arguments)
    most = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    return most


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=25)
    arguments = parser.parse_args()
    steps(arguments.rounds)
    for columns in (32, 64):
        tokens(columns)
    memory()
