"""The learner's own step in the race, beside nnlab's: do they walk the same way?"""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from nnlab import optimizers
from nnlab.demos.asking import Asking
from nnlab.demos.controls import Range, Select
from nnlab.demos.gallery.optimizer_race import RATES, contours
from nnlab.demos.questions import ask_arrays
from nnlab.demos.scripts import numbers
from nnlab.surfaces import SURFACES, Surface

STEPS, FAR = 100, 1e6
GROUNDS = ("bowl", "ravine", "saddle", "bent valley")
# optimizer: its name in nnlab, how many arrays it remembers, and its other numbers, in order
RULES: dict[str, tuple[str, int, dict[str, float]]] = {
    "gradient descent": ("sgd", 0, {}),
    "momentum": ("momentum", 1, {"beta": 0.9}),
    "AdaGrad": ("adagrad", 1, {"eps": 1e-10}),
    "RMSProp": ("rmsprop", 1, {"beta": 0.9, "eps": 1e-8}),
    "Adadelta": ("adadelta", 2, {"rho": 0.9, "eps": 1e-6}),
    "Adam": ("adam", 2, {"beta1": 0.9, "beta2": 0.999, "eps": 1e-8}),
}
Walk = list[np.ndarray]


def my_step(optimizer: str, step: Callable) -> Asking:
    """optimizer: one of RULES. step: the learner's function for one step of it."""
    if optimizer not in RULES:
        raise ValueError(f"need one of {', '.join(RULES)}, got {optimizer!r}")
    rates = [f"{rate:g}" for rate in RATES]
    rate = () if optimizer == "Adadelta" else (Select("rate", "rate", "the rate", rates, "0.02"),)
    return Asking(
        name="my_step",
        title=f"Your step of {optimizer} in the race, beside ours",
        controls=(
            Select("surface", "surface", "surface", GROUNDS, "ravine"),
            *rate,
            Range("steps", "steps", "steps taken", 0, STEPS, 1, 40, digits=0),
        ),
        compute=partial(answers, optimizer, step),
        script="gallery/my_step.js",
        size=(760, 430),
    )


def answers(optimizer: str, step: Callable, state: dict[str, Any]) -> dict[str, Any]:
    """Both walks, and the step at which they part, if they do."""
    ground, steps = SURFACES[state["surface"]], int(state["steps"])
    lr = float(state.get("rate", 1))
    mine = learners(optimizer, step, ground, lr, steps)
    ours = nnlabs(optimizer, ground, lr, steps)
    apart = [
        t
        for t, (a, b) in enumerate(zip(mine, ours, strict=False))
        if np.max(np.abs(a - b)) > 1e-6 * max(1.0, float(np.max(np.abs(b))))
    ]
    return {
        "optimizer": optimizer,
        "contours": contours(ground),
        "lowest": numbers(ground.lowest, 3),
        "mine": numbers(mine, 4),
        "ours": numbers(ours, 4),
        "parts": apart[0] if apart else None,
        "height": [round(min(float(ground.height(path[-1])), FAR), 4) for path in (mine, ours)],
        "asked": steps,
    }


def learners(optimizer: str, step: Callable, ground: Surface, lr: float, steps: int) -> Walk:
    """The places that the learner's function leads to, the start first."""
    _, remembered, settings = RULES[optimizer]
    w, memory = np.array(ground.start), [np.zeros(2) for _ in range(remembered)]
    path, names = [w], ("w", "memory", "more memory")[: 1 + remembered]
    for t in range(1, steps + 1):
        counted = (t,) if optimizer == "Adam" else ()
        rate = () if optimizer == "Adadelta" else (lr,)
        copies = [array.copy() for array in memory]
        arguments = (w.copy(), ground.grad(w), *copies, *counted, *rate, *settings.values())
        w, *memory = ask_arrays(step, [(2,)] * (1 + remembered), *arguments, names=names)
        path.append(w)
        if np.max(np.abs(w)) > FAR:
            break
    return path


def nnlabs(optimizer: str, ground: Surface, lr: float, steps: int) -> Walk:
    """The same with nnlab's own optimizer."""
    name, _, settings = RULES[optimizer]
    rule, w = optimizers.BY_NAME[name], np.array(ground.start)
    path, state = [w], rule.init(w)
    for _ in range(steps):
        w, state = rule.update(ground.grad(w), state, w, lr=lr, **settings)
        path.append(w)
        if np.max(np.abs(w)) > FAR:
            break
    return path
