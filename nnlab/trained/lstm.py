"""Two LSTMs that were trained ahead, on as many signs as the transformers beside them.

`python -m nnlab.trained.lstm` trains them again, about a minute on one core, and puts what was
measured beside the transformers' numbers in `transformers.json` and `writing.json`. One has as many
parameters as the small transformer, the other nearly as many as the large one. The small one's rate
is the best of 0.005, 0.01, 0.02 and 0.04, the large one's of 0.01 and 0.02.
"""

from __future__ import annotations

from time import process_time
from typing import Any

import numpy as np

from nnlab import text, writer
from nnlab.clipping import clip_by_norm
from nnlab.fast.lstm import Lstm
from nnlab.optimizers import adam
from nnlab.recurrent import lstm_forward
from nnlab.trained.alice import letters
from nnlab.trained.kept import expected as kept_expectations
from nnlab.trained.kept import measured, store
from nnlab.trained.plans import FIRST_STEPS, LARGE, SEED, Plan, rate
from nnlab.trained.writing import passage, told_of

SMALL_LSTM, LARGE_LSTM = Plan(64, 64, 8, 2300, 4e-2), Plan(128, 64, 16, 3400, 1e-2)


def train(plan: Plan, steps: int | None = None) -> tuple[writer.Params, list[float]]:
    """The parameters after `steps` of the plan's steps (all of them), and the loss of each."""
    learned, _, signs = letters()
    rng = np.random.default_rng(SEED)
    params = writer.start(len(signs), rng, plan.d)
    state, cell = adam.init(params), Lstm(plan.batch, plan.T, len(signs), plan.d)
    losses = []
    for k in range(plan.steps if steps is None else steps):
        X, Y = text.windows(learned, plan.T, plan.batch, rng)
        loss, grads = writer.gradients(params, X, Y, cell)
        clipped = clip_by_norm(grads, writer.MOST_NORM)
        params, state = adam.update(clipped, state, params, lr=rate(plan, k))
        params = [p.astype(np.float32) for p in params]
        losses.append(loss)
    return params, losses


def nats(params: writer.Params) -> tuple[float, float]:
    """Of the text kept aside, in rows of 64 signs: over all places, and over the second half."""
    X, Y = text.next_pairs(letters()[1], LARGE.T)
    each = -np.log(np.take_along_axis(_expects(params, X), Y[..., None], axis=2)[..., 0])
    return float(each.mean()), float(each[:, LARGE.T // 2 :].mean())


def expected(params: writer.Params) -> np.ndarray:
    """(length, K): what the LSTM expects at each place of the passage, which it reads from 64
    signs before it on.
    """
    before, after = passage()
    return _expects(params, np.concatenate([before, after])[None, :-1])[0, len(before) - 1 :]


def _expects(params: writer.Params, X: np.ndarray) -> np.ndarray:
    """(N, T, K) probabilities of the sign that follows each place of X (N, T)."""
    *cell, V, c = params
    one_hot, zeros = np.eye(len(c), dtype=V.dtype)[X], np.zeros((len(X), len(V)), V.dtype)
    scores = lstm_forward(one_hot, zeros, zeros, *cell)[0] @ V + c
    shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return shares / shares.sum(axis=-1, keepdims=True)


def name_of(plan: Plan) -> str:
    return f"LSTM {plan.d}, {plan.steps:,} steps"


def main() -> None:
    """Train both, and put them among what is kept: after the tables, before the transformers."""
    measures, shown = measured(), kept_expectations()
    shown["rivals"] = [r for r in shown["rivals"] if not r["name"].startswith("LSTM")]
    tables = sum(r["name"].startswith("table") for r in shown["rivals"])
    runs: list[dict[str, Any]] = []
    for k, plan in enumerate((SMALL_LSTM, LARGE_LSTM)):
        begun = process_time()
        params, losses = train(plan)
        every, late = nats(params)
        runs.append({**plan._asdict(), "nats": every, "late": late,
                     "seconds": process_time() - begun, "first": losses[:FIRST_STEPS],
                     "parameters": sum(p.size for p in params)})  # fmt: skip
        print(plan, every, late, flush=True)
        P = expected(params)
        shown["rivals"].insert(tables + k, told_of(name_of(plan), P))
        if plan == SMALL_LSTM:
            shown["scores"] = np.log(P).astype(float).round(2).tolist()
    store("writing.json", shown)
    store("transformers.json", {**measures, "lstms": runs})


if __name__ == "__main__":
    main()
