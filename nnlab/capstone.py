"""A small GPT put together from parts, some of which the learner has written.

`my_gpt(own)` takes functions by the names of their exercises; for every part that is missing
nnlab's own stands in. Which is whose, the network says itself. Larger parts of nnlab's are made
of the learner's smaller ones: a block of your layer_norm, your multi_head and your gelu.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from textwrap import fill
from time import monotonic
from typing import Any

import numpy as np

from nnlab import attention, losses, normalization, text
from nnlab.activations import gelu, gelu_prime, softmax
from nnlab.counting import Ngrams
from nnlab.schedules import cosine_schedule, warmup
from nnlab.transformer import EPS, FOUR, _product, _summed, init_network, named

PARTS = (
    "positional_encoding", "causal_mask", "attention", "split_heads", "merge_heads", "multi_head",
    "layer_norm", "gelu", "transformer_block", "attention_backward", "layer_norm_backward",
    "softmax_cross_entropy_grad", "adam_step", "write_on",
)  # fmt: skip
RATE, WARM, BATCH = 1e-2, 50, 16
BETA1, BETA2, ADAM_EPS = 0.9, 0.99, 1e-8


class Gpt:
    """A GPT-like network for the letters of Alice, and the functions that it is made of."""

    def __init__(self, own: Mapping[str, Callable], d: int, window: int, heads: int, seed: int):
        unknown = sorted(set(own) - set(PARTS))
        if unknown:
            raise ValueError(f"these are no parts of it: {', '.join(unknown)}")
        self.own, self.window, self.heads = dict(own), window, heads
        self.parts: dict[str, Callable] = {**_course(self.own), **self.own}
        story = text.alice()
        self.signs = text.alphabet(story)
        self.learned, self.held_out = text.split_text(text.encode(story, self.signs))
        self.rng = np.random.default_rng(seed)
        self.network = init_network(len(self.signs), d, 2, self.rng)
        self._arrays = named(self.network)
        self._running = {name: (0 * array, 0 * array) for name, array in self._arrays}
        self.steps, self.seconds = 0, 0.0
        self.losses: list[float] = []

    def __str__(self) -> str:
        mine = [name for name in PARTS if name in self.own]
        rest = [name for name in PARTS if name not in self.own]
        size = sum(array.size for _, array in self._arrays)
        description = f"A GPT of {size:,} parameters, 2 blocks, window {self.window}."
        own = f"Yours ({len(mine)} of {len(PARTS)}): {', '.join(mine) or 'none yet'}."
        said = [description, own, *([f"The course's: {', '.join(rest)}."] if rest else [])]
        return "\n".join(fill(line, 88, subsequent_indent="  ") for line in said)

    # --- there ------------------------------------------------------------------------------

    def scores(self, ids: np.ndarray) -> np.ndarray:
        """(N, T, K), at every place a score for each possible next sign. ids: (N, T)."""
        return self._forward(np.asarray(ids))[0]

    def _forward(self, ids: np.ndarray):
        functions, w = self.parts, self.network
        T, d = ids.shape[1], w["table"].shape[1]
        mask = np.asarray(functions["causal_mask"](T))
        inputs = [w["table"][ids] + functions["positional_encoding"](T, d)]
        for block in w["blocks"]:
            inputs.append(functions["transformer_block"](inputs[-1], block, self.heads, mask))
        last = functions["layer_norm"](inputs[-1], w["gamma"], w["beta"], EPS)
        return last @ w["W"] + w["b"], inputs, last, mask

    # --- and back ---------------------------------------------------------------------------

    def gradients(self, ids: np.ndarray, targets: np.ndarray) -> tuple[float, dict[str, Any]]:
        """The mean cross-entropy over all places, and its derivative by every array by name."""
        functions, w = self.parts, self.network
        Z, inputs, last, mask = self._forward(np.asarray(ids))
        flat, right = Z.reshape(-1, Z.shape[-1]), np.asarray(targets).ravel()
        loss = losses.softmax_cross_entropy(flat, right)
        dZ = np.asarray(functions["softmax_cross_entropy_grad"](flat, right)).reshape(Z.shape)
        gradients = {"W": _product(last, dZ), "b": _summed(dZ)}
        dX, gradients["gamma"], gradients["beta"] = functions["layer_norm_backward"](
            dZ @ w["W"].T, inputs[-1], w["gamma"], EPS
        )
        for k in reversed(range(len(w["blocks"]))):
            dX, back = self._block_backward(dX, inputs[k], w["blocks"][k], mask)
            gradients |= {f"{k}.{name}": array for name, array in back.items()}
        gradients["table"] = np.zeros_like(w["table"])
        np.add.at(gradients["table"], ids, dX)
        return loss, gradients

    def _block_backward(self, dY, X, w, mask):
        functions = self.parts
        H = functions["layer_norm"](X, w["gamma1"], w["beta1"], EPS)
        A = X + functions["multi_head"](H, *(w[name] for name in FOUR), self.heads, mask)
        F = functions["layer_norm"](A, w["gamma2"], w["beta2"], EPS)
        U = F @ w["W1"] + w["b1"]
        dU = dY @ w["W2"].T * gelu_prime(U)
        back = {"W2": _product(functions["gelu"](U), dY), "b2": _summed(dY)}
        back |= {"W1": _product(F, dU), "b1": _summed(dU)}
        dA, back["gamma2"], back["beta2"] = functions["layer_norm_backward"](
            dU @ w["W1"].T, A, w["gamma2"], EPS
        )
        dA = dY + dA
        dH, *four = _heads_backward(functions["attention_backward"], dA, H, w, self.heads, mask)
        back |= dict(zip(FOUR, four, strict=True))
        dX, back["gamma1"], back["beta1"] = functions["layer_norm_backward"](
            dH, X, w["gamma1"], EPS
        )
        return dA + dX, back

    # --- learning and writing ---------------------------------------------------------------

    def step(self, lr: float) -> float:
        """One step of Adam on a batch of windows; the loss before it."""
        X, Y = text.windows(self.learned, self.window, BATCH, self.rng)
        loss, back = self.gradients(X, Y)
        self.steps += 1
        for name, array in self._arrays:
            m, v = self._running[name]
            new, m, v = self.parts["adam_step"](
                array, back[name], m, v, self.steps, lr, BETA1, BETA2, ADAM_EPS
            )
            array[...], self._running[name] = new, (m, v)
        self.losses.append(loss)
        return loss

    def train(self, seconds: float = 10, reports: int = 5, steps: int | None = None) -> None:
        """Trains for so long, at a rate that falls to 0, and says `reports` times where it stands.

        steps: so many instead, whatever time they take.
        """
        begun, first, k, next_report = monotonic(), self.steps, 0, 1
        tables = None if not reports else self._tables()
        while True:
            gone = (monotonic() - begun) / seconds if steps is None else k / steps
            if tables is not None and gone * reports >= next_report:
                print(self._standing(tables))
                next_report = int(gone * reports) + 1
            if gone >= 1:
                break
            lr = cosine_schedule(round(1000 * gone), 1000, RATE)
            self.step(min(lr, warmup(self.steps - first, WARM, RATE)))
            k += 1
        self.seconds += monotonic() - begun

    def nats(self, rows: int = 60) -> float:
        """Of the text kept aside, over `rows` windows of it."""
        X, Y = text.next_pairs(self.held_out, self.window)
        Z = self.scores(X[:rows])
        return losses.softmax_cross_entropy(Z.reshape(-1, Z.shape[-1]), Y[:rows].ravel())

    def _tables(self) -> dict[str, float]:
        names = ("no letter", "one letter", "two letters", "three letters", "four letters")
        K = len(self.signs)
        return {n: Ngrams(self.learned, k, K).nats(self.held_out) for k, n in enumerate(names)}

    def _standing(self, tables: dict[str, float]) -> str:
        nats = self.nats()
        passed = [name for name, line in tables.items() if nats < line]
        sentence = (
            f"below the table of {passed[-1]} ({tables[passed[-1]]:.2f})"
            if passed
            else "above all tables"
        )
        return f"after {self.steps:,} steps: {nats:.2f} nats a letter, {sentence}"

    def write(self, begin: str, n: int, temperature: float = 0.8, seed: int = 0) -> str:
        """`begin`, and n more signs of its own."""

        def scores_of(ids):
            return self.scores(np.asarray(ids)[None])[0, -1]

        ids, rng = text.encode(begin, self.signs), np.random.default_rng(seed)
        more = self.parts["write_on"](scores_of, ids, n, self.window, temperature, rng)
        return text.decode(np.asarray(more), self.signs)


def my_gpt(own: Mapping[str, Callable] | None = None, d: int = 32, seed: int = 0) -> Gpt:
    """A small GPT of these functions, by the names of their exercises, and of nnlab's."""
    return Gpt(own or {}, d, window=32, heads=4, seed=seed)


# --- the course's own parts ----------------------------------------------------------------


def _course(own: Mapping[str, Callable]) -> dict[str, Callable]:
    """nnlab's part for every name, the larger ones made of the learner's smaller ones."""
    parts: dict[str, Callable] = {
        "positional_encoding": attention.positional_encoding,
        "causal_mask": attention.causal_mask,
        "attention": attention.attention,
        "split_heads": attention.split_heads,
        "merge_heads": attention.merge_heads,
        "multi_head": attention.multi_head,
        "layer_norm": normalization.layer_norm,
        "gelu": gelu,
        "attention_backward": attention.attention_backward,
        "layer_norm_backward": normalization.layer_norm_backward,
        "softmax_cross_entropy_grad": losses.softmax_cross_entropy_grad,
        "adam_step": _adam_step,
        "write_on": _write_on,
    }
    parts |= own
    if own.keys() & {"attention", "split_heads", "merge_heads"} and "multi_head" not in own:
        parts["multi_head"] = _composed_heads(parts)
    parts["transformer_block"] = _composed_block(parts)
    return parts


def _composed_heads(parts: Mapping[str, Callable]) -> Callable:
    def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
        Q, K, V = (parts["split_heads"](X @ W, heads) for W in (Wq, Wk, Wv))
        N, T = X.shape[:2]
        seen = None if mask is None else np.broadcast_to(mask, (N, heads, T, T))
        output = np.empty(V.shape)
        for n, h in np.ndindex(N, heads):
            own = None if seen is None else seen[n, h]
            output[n, h] = parts["attention"](Q[n, h], K[n, h], V[n, h], own)[0]
        return parts["merge_heads"](output) @ Wo

    return multi_head


def _composed_block(parts: Mapping[str, Callable]) -> Callable:
    def transformer_block(X, w, heads, mask):
        H = parts["layer_norm"](X, w["gamma1"], w["beta1"], EPS)
        A = X + parts["multi_head"](H, *(w[name] for name in FOUR), heads, mask)
        F = parts["layer_norm"](A, w["gamma2"], w["beta2"], EPS)
        return A + parts["gelu"](F @ w["W1"] + w["b1"]) @ w["W2"] + w["b2"]

    return transformer_block


def _heads_backward(backward: Callable, dY, X, w, heads: int, mask):
    """(dX, dWq, dWk, dWv, dWo), by way of an attention_backward for single heads."""
    four = [w[name] for name in FOUR]
    if backward is attention.attention_backward:
        Wq, Wk, Wv, Wo = four
        return attention.multi_head_backward(dY, X, Wq, Wk, Wv, Wo, heads, mask)
    Q, K, V = (attention.split_heads(X @ W, heads) for W in four[:3])
    dM, M = attention.split_heads(dY @ four[3].T, heads), np.empty(V.shape)
    gradients = [np.empty(Q.shape) for _ in range(3)]
    for n, h in np.ndindex(Q.shape[:2]):
        M[n, h] = attention.attention(Q[n, h], K[n, h], V[n, h], mask)[0]
        three = backward(dM[n, h], Q[n, h], K[n, h], V[n, h], mask)
        for into, array in zip(gradients, three, strict=True):
            into[n, h] = array
    back = [attention.merge_heads(array) for array in gradients]
    dX = sum(dP @ W.T for dP, W in zip(back, four[:3], strict=True))
    return (dX, *(_product(X, dP) for dP in back), _product(attention.merge_heads(M), dY))


def _adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    """(w, m, v) after step number t of Adam, counted from 1."""
    m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g * g
    return w - lr * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + eps), m, v


def _write_on(scores_of, ids, n, window, temperature, rng):
    """ids and n more, each drawn from softmax(scores_of(the last `window` ids) / temperature)."""
    ids = list(ids)
    for _ in range(n):
        p = softmax(scores_of(np.array(ids[-window:])) / temperature)
        ids.append(int(rng.choice(len(p), p=p)))
    return np.array(ids)
