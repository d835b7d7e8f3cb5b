"""Two networks that watch films of gliding digits: one with a memory, one that takes the mean.

Both look at each frame with the same convolutions (3x3x8, pool, 3x3x16, pool, dense 32, ReLU) and
end in two heads, digit and direction. `lrcn` carries an LSTM of 48 over the frames, as Donahue et
al. (2015) do; `mean` averages what it has seen. `python -m nnlab.watchers` trains both, some
minutes, and writes `data/watchers.npz` and, what demos show of them, `data/watchers.json`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from nnlab import shipped
from nnlab.clipping import clip_by_norm
from nnlab.clips import DIRECTIONS, FRAMES, SIDE, clips
from nnlab.convolution import conv_backward, conv_forward, max_pool, max_pool_backward
from nnlab.datasets import digits_split
from nnlab.losses import one_hot
from nnlab.optimizers import adam
from nnlab.recurrent import lstm_backward, lstm_run
from nnlab.schedules import cosine_schedule

KINDS = ("lrcn", "mean")
SEEN, UNITS, HEADS = 32, 48, 10 + len(DIRECTIONS)  # numbers a frame, of the LSTM, of scores
FILMS, BATCH, RATE, STEPS, SEED = 3000, 32, 3e-3, 2500, 5
TESTED, SHOWN, FIRST = 1000, 6, 10  # films kept aside, of them for demos; losses that are kept
Params = dict[str, np.ndarray]


def start(kind: str, rng: np.random.Generator) -> Params:
    """Weights normal with variance 2/fan_in before a ReLU, 1/fan_in elsewhere; biases 0, but
    those of the forget gates 1."""
    flat = (SIDE // 4) ** 2 * 16

    def normal(fan_in, *shape, gain=1.0):
        return rng.normal(0, np.sqrt(gain / fan_in), size=shape)

    params = {
        "K1": normal(9, 3, 3, 1, 8, gain=2), "b1": np.zeros(8),
        "K2": normal(72, 3, 3, 8, 16, gain=2), "b2": np.zeros(16),
        "W": normal(flat, flat, SEEN, gain=2), "b": np.zeros(SEEN),
    }  # fmt: skip
    last = SEEN
    if kind == "lrcn":
        forget = np.repeat([0.0, 1.0, 0.0, 0.0], UNITS)
        wide, last = 4 * UNITS, UNITS
        params |= {"Wx": normal(SEEN, SEEN, wide), "Wh": normal(UNITS, UNITS, wide), "bl": forget}
    params |= {"V": normal(last, last, HEADS), "c": np.zeros(HEADS)}
    return {name: value.astype(np.float32) for name, value in params.items()}


def seen(frames, p: Params) -> tuple[np.ndarray, ...]:
    """What the convolutions make of frames (M, 12, 12, 1), layer by layer; last (M, 32)."""
    A = np.maximum(conv_forward(frames, p["K1"], p["b1"], 1), 0)
    B = np.maximum(conv_forward(P := max_pool(A, 2), p["K2"], p["b2"], 1), 0)
    flat = max_pool(B, 2).reshape(len(frames), -1)
    return A, P, B, flat, np.maximum(flat @ p["W"] + p["b"], 0)


def seen_backward(dF, frames, p: Params, layers) -> Params:
    """Gradients of the convolutions' parameters from dF (M, 32)."""
    A, P, B, flat, F = layers
    dz = dF * (F > 0)
    dB = max_pool_backward((dz @ p["W"].T).reshape(len(frames), SIDE // 4, SIDE // 4, -1), B, 2)
    dP, dK2, db2 = conv_backward(dB * (B > 0), P, p["K2"], 1)
    _, dK1, db1 = conv_backward(max_pool_backward(dP, A, 2) * (A > 0), frames, p["K1"], 1)
    return {"K1": dK1, "b1": db1, "K2": dK2, "b2": db2, "W": flat.T @ dz, "b": dz.sum(axis=0)}


def scores(films, p: Params) -> np.ndarray:
    """(N, T, 14) after each frame: ten scores for the digit, four for the direction."""
    films = np.asarray(films, dtype=np.float32)
    N, T = films.shape[:2]
    F = seen(films.reshape(N * T, *films.shape[2:]), p)[-1].reshape(N, T, SEEN)
    if "Wx" in p:
        zeros = np.zeros((N, UNITS), np.float32)
        states = lstm_run(F, zeros, zeros, p["Wx"], p["Wh"], p["bl"]).h[1:].swapaxes(0, 1)
    else:
        states = np.cumsum(F, axis=1) / np.arange(1, T + 1, dtype=np.float32)[:, None]
    return states @ p["V"] + p["c"]


def gradients(films, digit, direction, p: Params) -> tuple[float, Params]:
    """(loss, gradients): both cross-entropies, of the answers after the last frame."""
    N, T = films.shape[:2]
    frames = films.reshape(N * T, *films.shape[2:])
    layers = seen(frames, p)
    F = layers[-1].reshape(N, T, SEEN)
    zeros = np.zeros((N, UNITS), np.float32)
    run = lstm_run(F, zeros, zeros, p["Wx"], p["Wh"], p["bl"]) if "Wx" in p else None
    last = run.h[-1] if run else F.mean(axis=1)
    loss, dZ = _losses(last @ p["V"] + p["c"], digit, direction)
    grads, back = {"V": last.T @ dZ, "c": dZ.sum(axis=0)}, dZ @ p["V"].T
    if run:
        dH = np.zeros((N, T, UNITS), np.float32)
        dH[:, -1] = back
        dF, _, _, *others = lstm_backward(
            dH, F, zeros, zeros, p["Wx"], p["Wh"], p["bl"], run=run
        )  # fmt: skip
        grads |= dict(zip(("Wx", "Wh", "bl"), others, strict=True))
    else:
        dF = np.repeat(back[:, None] / np.float32(T), T, axis=1)
    return loss, grads | seen_backward(dF.reshape(N * T, SEEN), frames, p, layers)


def _losses(Z, digit, direction) -> tuple[float, np.ndarray]:
    dZ, loss = np.empty_like(Z), 0.0
    for heads, labels in ((slice(0, 10), digit), (slice(10, HEADS), direction)):
        P = np.exp(Z[:, heads] - Z[:, heads].max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        loss -= float(np.mean(np.log(P[np.arange(len(Z)), labels] + 1e-12)))
        dZ[:, heads] = (P - one_hot(labels, P.shape[1]).astype(Z.dtype)) / len(Z)
    return loss, dZ


def training(kind: str, steps: int = STEPS) -> Iterator[tuple[float, Params]]:
    """(loss, parameters) before each step of Adam, whose rate falls to 0 along a cosine."""
    rng = np.random.default_rng(SEED)
    films, digit, direction = clips(FILMS, rng)
    films = films.astype(np.float32)
    p = start(kind, rng)
    names, state = list(p), adam.init(list(p.values()))
    for step in range(steps):
        rows = rng.integers(FILMS, size=BATCH)
        loss, grads = gradients(films[rows], digit[rows], direction[rows], p)
        yield loss, p
        ordered = clip_by_norm([grads[name] for name in names], 1.0)
        lr = cosine_schedule(step, STEPS, RATE, 0.0)
        values, state = adam.update(ordered, state, [p[name] for name in names], lr)
        p = {name: v.astype(np.float32) for name, v in zip(names, values, strict=True)}
    yield float("nan"), p


def kept_aside() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Films of digits from which nothing was learned: (films, digit, direction)."""
    return clips(TESTED, np.random.default_rng([SEED, 1]), digits_split()[1])


def shares(films, digit, direction, p: Params) -> np.ndarray:
    """(2, T): share of films of which digit and direction are right, after each frame."""
    Z = scores(films, p)
    right = Z[..., :10].argmax(axis=2) == digit[:, None]
    turned = Z[..., 10:].argmax(axis=2) == direction[:, None]
    return np.stack([right.mean(axis=0), turned.mean(axis=0)])


def network(kind: str) -> Params:
    """The trained parameters of `lrcn` or `mean`."""
    if kind not in KINDS:
        raise ValueError(f"need one of {', '.join(KINDS)}, got {kind!r}")
    mark, stored = f"{kind}_", shipped.arrays("data/watchers.npz")
    mine = {name.removeprefix(mark): stored[name] for name in stored if name.startswith(mark)}
    return {name: array.astype(np.float32) for name, array in mine.items()}


def shown() -> dict[str, Any]:
    """What demos show: films, answers after each frame, shares that are right."""
    return shipped.table("data/watchers.json")


def measures(p: Params, films, digit, direction) -> dict[str, Any]:
    """Shares in % on all films, and the answers (in %) on the first SHOWN, after each frame."""
    right = np.round(100 * shares(films, digit, direction, p), 1).tolist()
    shown_films = films[:SHOWN]
    return {"right": dict(zip(("digit", "direction"), right, strict=True)),
            "forwards": answers(shown_films, p),
            "backwards": answers(shown_films[:, ::-1], p)}  # fmt: skip


def answers(films, p: Params) -> dict[str, list]:
    """Percent for each digit and each direction, after each frame."""
    Z = scores(films, p).astype(float)
    E = [np.exp(array - array.max(axis=2, keepdims=True)) for array in (Z[..., :10], Z[..., 10:])]
    percent = [np.rint(100 * e / e.sum(axis=2, keepdims=True)).astype(int).tolist() for e in E]
    return dict(zip(("digit", "direction"), percent, strict=True))


def main() -> None:
    """Train both and write the two files."""
    films, digit, direction = kept_aside()
    arrays: dict[str, np.ndarray] = {}
    table: dict[str, Any] = {}
    for kind in KINDS:
        runs = [(loss, p) for loss, p in _watched(kind)]
        losses, p = [loss for loss, _ in runs], runs[-1][1]
        half = {name: value.astype(np.float16) for name, value in p.items()}
        arrays |= {f"{kind}_{name}": value for name, value in half.items()}
        stored = {name: value.astype(np.float32) for name, value in half.items()}
        table[kind] = {**measures(stored, films, digit, direction),
                       "losses": np.round(losses[:FIRST], 4).tolist()}  # fmt: skip
        print(kind, sum(v.size for v in p.values()), table[kind]["right"], flush=True)
    gray = np.rint(99 * films[:SHOWN, ..., 0]).astype(int)
    table["films"] = gray.reshape(SHOWN, FRAMES, -1).tolist()
    table["digit"], table["direction"] = digit[:SHOWN].tolist(), direction[:SHOWN].tolist()
    shipped.store_arrays("data/watchers.npz", arrays)
    shipped.store("data/watchers.json", table, separators=(",", ":"))


def _watched(kind: str) -> Iterator[tuple[float, Params]]:
    """Training, told of now and then."""
    for step, (loss, p) in enumerate(training(kind)):
        if step % 250 == 0:
            print(kind, step, round(loss, 3), flush=True)
        yield loss, p


if __name__ == "__main__":
    main()
