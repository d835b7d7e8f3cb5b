"""nnlab's training plan against its peers, side by side in one run.

    python benchmarks/training.py [--rounds 9] [--only step digits playground pictures cold]
                                  [--no-compile]
    python benchmarks/training.py --verify

One thread, float32 and float64, the runners taking turns; each line has the ratio of medians,
how many times faster nnlab is, and the same of the fastest rounds. All start from the same
weights and see the same batches. PyTorch runs as in the tutorials (eager), with a fused
optimizer, and with model and loss compiled as well. "One graph" is no mode of PyTorch but a step
written out by hand, its optimizer too, for torch.compile to make one graph of. "Bare products"
and "products, Adam" are numpy's calls for these alone, with nothing between them: what no plan
made of such calls can be faster than. How fast products are depends on numpy's BLAS: where
OPENBLAS_CORETYPE is set, it may be slower than the processor allows.
Peers that are not installed are named and left out (pip install torch scikit-learn).
`--verify` compares losses after the same steps, and every optimizer with torch.optim.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import statistics
import subprocess
import sys
import time
from functools import partial
from itertools import pairwise

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import _training_pictures
import numpy as np
from _training_floor import BareProducts, PlainProducts

from nnlab import datasets
from nnlab.fast.batches import Batches
from nnlab.fast.plan import Plan
from nnlab.initializers import he_init, init_params
from nnlab.losses import one_hot

KINDS = {"float32": np.float32, "float64": np.float64}
OURS = "nnlab"


class Ours:
    """nnlab behind the peers' methods."""

    def __init__(self, params, hidden, loss, optimizer, lr, dtype, size, output="linear"):
        self.make = partial(Plan, params, hidden, output, loss, optimizer, lr, dtype)
        self.size = size
        self.restart()

    def restart(self):
        self.plan = self.make()

    def data(self, X, Y):
        Y = one_hot(Y, self.plan.sizes[-1]) if np.ndim(Y) == 1 else Y
        return Batches(self.plan.samples(X, Y), self.size)

    def epoch(self, data, order=None):
        if order is not None:
            data.arrange(order)
        self.plan.epoch(data)

    def outputs(self, data):
        return self.plan.outputs(data.samples)

    def loss(self, data):
        return self.plan.loss(data.samples)


# --- who takes part ----------------------------------------------------------------------------


def installed(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def runners(params, hidden, loss, optimizer, lr, dtype, size, compiled=True, output="linear"):
    """{name: runner} of all who are installed and can do it, nnlab first."""
    made = {OURS: Ours(params, hidden, loss, optimizer, lr, dtype, size, output)}
    if installed("torch"):
        import torch
        from _training_peers import Torch, TorchCompiled, TorchFused, TorchWhole

        torch.set_num_threads(1)
        kinds = {"PyTorch eager": Torch, "PyTorch fused": TorchFused}
        if compiled:
            kinds |= {"PyTorch compiled": TorchCompiled, "  one graph": TorchWhole}
        for name, kind in kinds.items():
            made[name] = kind(params, hidden, loss, optimizer, lr, dtype, size, output)
    if installed("sklearn") and loss == "cross_entropy":
        from _training_peers import ScikitLearn

        classes = params[-1][0].shape[1]
        made["scikit-learn"] = ScikitLearn(params, hidden, optimizer, lr, dtype, size, classes)
    return made


TURN = 0.03  # seconds; shorter tasks are repeated within a turn, so that each finds its caches


def race(tasks: dict, rounds: int) -> dict[str, list[float]]:
    """Seconds of one call of each task in every round, the tasks taking turns."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    repeats = {name: _repeats(task) for name, task in tasks.items()}
    for _ in range(rounds):
        for name, task in tasks.items():
            start = time.perf_counter()
            for _ in range(repeats[name]):
                task()
            times[name].append((time.perf_counter() - start) / repeats[name])
    return times


def _repeats(task) -> int:
    task()
    start = time.perf_counter()
    task()
    return max(1, round(TURN / (time.perf_counter() - start)))


def report(title: str, times: dict[str, list[float]], goals: dict[str, float], per=1) -> None:
    """A line for each: median, its ratio to nnlab's, and the ratio of the fastest rounds, which
    another program's work disturbs least. goals: times nnlab, by the beginning of a name.
    """
    print(f"\n{title}")
    middle = statistics.median(times[OURS])
    for name, seconds in times.items():
        median = statistics.median(seconds)
        ratio, best = median / middle, min(seconds) / min(times[OURS])
        goal = next((g for start, g in goals.items() if name.startswith(start)), None)
        met = "" if goal is None else f"   goal {goal:g}: {'met' if ratio >= goal else 'missed'}"
        print(f"  {name:18}{1e6 * median / per:12.1f} µs {ratio:8.2f} times nnlab "
              f"(fastest rounds {best:.2f}){met}")  # fmt: skip
    sys.stdout.flush()


# --- the races ---------------------------------------------------------------------------------


def step_race(rounds: int, kind: str, compiled: bool) -> None:
    """784-16-16-10 sigmoid, batch 32, plain descent."""
    rng = np.random.default_rng(0)
    params, batches = init_params([784, 16, 16, 10], rng), 40
    X, labels = rng.random((32 * batches, 784)), rng.integers(0, 10, 32 * batches)
    all_ = runners(params, "sigmoid", "cross_entropy", "sgd", 0.1, KINDS[kind], 32, compiled)
    data = {name: one.data(X, labels) for name, one in all_.items()}
    tasks = {name: partial(one.epoch, data[name]) for name, one in all_.items()}
    tasks["bare products"] = partial(BareProducts(all_[OURS]).epoch, data[OURS])
    rows = np.split(X.astype(KINDS[kind]), batches)
    tasks["  with new arrays"] = partial(PlainProducts(all_[OURS], 32).epoch, rows)
    goals = {"float32": (4.0, 3.1, 1 / 1.6), "float64": (2.8, 2.4, 0.0)}[kind]
    named = dict(zip(("PyTorch eager", "scikit-learn", "bare"), goals, strict=True))
    if not named["bare"]:
        del named["bare"]
    report(f"784-16-16-10 sigmoid, one step, {kind}", race(tasks, rounds), named, batches)


class Digits:
    """64-64-32-10 ReLU with Adam on the digits, until 97 % of those kept aside are right."""

    goal, most = 0.97, 60

    def __init__(self, seed: int = 4):
        rng = np.random.default_rng(seed)
        self.train, self.test = datasets.split(*datasets.digits(), rng)
        sizes = [64, 64, 32, 10]
        self.params = [(he_init(a, b, rng), np.zeros(b)) for a, b in pairwise(sizes)]
        self.orders = [rng.permutation(len(self.train[0])) for _ in range(self.most)]

    def runners(self, dtype, compiled):
        settings = "relu", "cross_entropy", "adam", 0.003, dtype, 32
        return runners(self.params, *settings, compiled)

    def run(self, one, train, test) -> int:
        """Epochs that it took."""
        one.restart()
        for epoch, order in enumerate(self.orders, start=1):
            one.epoch(train, order)
            if np.mean(one.outputs(test).argmax(axis=1) == self.test[1]) >= self.goal:
                return epoch
        raise RuntimeError(f"not at {self.goal:.0%} after {self.most} epochs")


def digits_race(rounds: int, kind: str, compiled: bool) -> None:
    work = Digits()
    all_ = work.runners(KINDS[kind], compiled)
    tasks = {
        name: partial(work.run, one, one.data(*work.train), one.data(*work.test))
        for name, one in all_.items()
    }
    epochs = {name: task() for name, task in tasks.items()}
    ours = all_[OURS]
    floor, data = BareProducts(ours, ours.plan.optimizer), ours.data(*work.train)
    tasks["products, Adam"] = lambda: [floor.epoch(data) for _ in range(epochs[OURS])]
    goals = {"PyTorch": 5.0, "scikit-learn": 4.5}
    report(f"digits to 97 %, Adam, warm, {kind}, epochs {epochs}", race(tasks, rounds), goals)


def cold_race(rounds: int, kind: str, compiled: bool) -> None:
    """The same in a process of its own, from its start to its end; PyTorch compiled only once.

    Importing numpy and nothing else is the floor under ours.
    """
    command = [sys.executable, __file__, "--kind", kind, "--cold"]
    peers = {"PyTorch eager": "torch", "scikit-learn": "sklearn"}
    names = [OURS] + [name for name, module in peers.items() if installed(module)]
    tasks = {n: partial(subprocess.run, [*command, n], check=True) for n in names}
    tasks["import numpy"] = partial(subprocess.run, [sys.executable, "-c", "import numpy"])
    times = race(tasks, max(3, rounds // 3))
    if compiled and installed("torch"):
        start = time.perf_counter()
        subprocess.run([*command, "PyTorch compiled"], check=True)
        times["PyTorch compiled"] = [time.perf_counter() - start]
    report(f"digits to 97 %, cold process, {kind}", times, {"PyTorch": 20.0})


def cold_run(name: str, kind: str) -> None:
    """What the process of `cold_race` does: one runner, made alone."""
    work = Digits()
    settings = "relu", "adam", 0.003, KINDS[kind], 32
    if name == OURS:
        one = Ours(work.params, "relu", "cross_entropy", *settings[1:])
    elif name == "scikit-learn":
        from _training_peers import ScikitLearn

        one = ScikitLearn(work.params, *settings, 10)
    else:
        import torch
        from _training_peers import Torch, TorchCompiled

        torch.set_num_threads(1)
        made = TorchCompiled if name == "PyTorch compiled" else Torch
        one = made(work.params, "relu", "cross_entropy", *settings[1:])
    work.run(one, one.data(*work.train), one.data(*work.test))


def playground_race(rounds: int, kind: str, compiled: bool) -> None:
    """2-4-2-1 tanh, 250 points, batch 10: an epoch with both losses, without and with a map."""
    rng = np.random.default_rng(0)
    X, y = datasets.circles(500, rng)
    Y, params = 2.0 * y[:, None] - 1.0, init_params([2, 4, 2, 1], rng)
    line = np.linspace(-1.5, 1.5, 100)
    grid = np.stack(np.meshgrid(line, line), axis=-1).reshape(-1, 2)
    settings = "tanh", "half_squared_error", "sgd", 0.03, KINDS[kind], 10, compiled, "tanh"
    frames, maps = {}, {}
    for name, one in runners(params, *settings).items():
        parts = one.data(X[:250], Y[:250]), one.data(X[250:], Y[250:])
        frames[name] = partial(_frame, one, *parts, None)
        maps[name] = partial(_frame, one, *parts, one.data(grid, np.zeros((len(grid), 1))))
    title = f"2-4-2-1 tanh, 250 points, batch 10, an epoch with both losses, {kind}"
    report(title, race(frames, 2 * rounds), {"PyTorch": 20.0})
    report("  the same with a 100 x 100 map", race(maps, 2 * rounds), {"PyTorch": 20.0})


def _frame(one, train, test, grid) -> None:
    one.epoch(train)
    one.loss(train)
    one.loss(test)
    if grid is not None:
        one.outputs(grid)


def pictures_race(rounds: int, kind: str, compiled: bool) -> None:
    """A convolutional network on pictures of 8 x 8 and of 16 x 16, batch 32, Adam."""
    for side in (8, 16):
        all_ = _training_pictures.runners(side, KINDS[kind], use_torch(), compiled)
        all_["bare products"] = _training_pictures.BareProducts(side, KINDS[kind])
        X, labels = _training_pictures.batches(side)
        given = {name: getattr(one, "data", all_[OURS].data)(X, labels) for name, one in
                 all_.items()}  # fmt: skip
        tasks = {name: partial(one.epoch, given[name]) for name, one in all_.items()}
        goals = {"PyTorch eager": 3.0, "bare": 0.5} if kind == "float32" else {}
        title = f"convolutions 8 and 16, {side} x {side}, one step, {kind}"
        report(title, race(tasks, rounds), goals, len(given[OURS]))


def use_torch() -> bool:
    """Whether PyTorch takes part, on one thread."""
    if not installed("torch"):
        return False
    import torch

    torch.set_num_threads(1)
    return True


RACES = {"step": step_race, "digits": digits_race, "playground": playground_race,
         "pictures": pictures_race, "cold": cold_race}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", nargs="+", choices=RACES, default=list(RACES))
    parser.add_argument("--kind", choices=KINDS, help="one of the two alone")
    parser.add_argument("--no-compile", action="store_true", help="without PyTorch compiled")
    parser.add_argument("--verify", action="store_true", help="compare numbers, not times")
    parser.add_argument("--cold", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.cold:
        return cold_run(asked.cold, asked.kind)
    if asked.verify:
        import _training_verify

        return _training_verify.main()
    for module in ("torch", "sklearn"):
        if not installed(module):
            print(f"{module} is not installed and is left out.")
    for race_name in asked.only:
        for kind in [asked.kind] if asked.kind else KINDS:
            RACES[race_name](asked.rounds, kind, not asked.no_compile)


if __name__ == "__main__":
    main()
