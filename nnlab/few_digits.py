"""Which remedy helps with few digits? Nineteen of them measured, all on the same draws.

`python -m nnlab.few_digits` measures anew and writes `data/few_digits.json`: for 100, 300 and
1,437 digits, and every method, how many of 360 digits kept aside each network reads. It takes
about five minutes; a test measures a small part again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from nnlab import shipped
from nnlab.augmentation import augment_images, warp_images
from nnlab.datasets import digits_split
from nnlab.fast.many import Networks, Recipe, train_many

FILE = "data/few_digits.json"
DRAWS = {100: 40, 300: 10, 1437: 10}
OTHERS = range(1000, 1010)  # draws on which the settings were chosen
STEPS = {100: 800, 300: 1600, 1437: 3200}  # the same number for every method
KEPT = 0.2  # share that stopping early keeps for validation
PATIENCE = 20  # epochs
PENALTIES = (0.0, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1)
SHARES = (0.0, 0.1, 0.2, 0.3, 0.5, 0.7)


def as_pictures(change: Callable) -> Callable:
    """A change of pictures (m, 8, 8) as one of rows (m, 64)."""
    return lambda X, rng: change(X.reshape(-1, 8, 8), rng).reshape(X.shape)


whole_pixels = as_pictures(lambda X, rng: augment_images(X, 1, rng))


def flipped(X: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Half of the pictures left for right."""
    turned = X.reshape(-1, 8, 8)[:, :, ::-1].reshape(X.shape)
    return np.where(rng.random((len(X), 1)) < 0.5, turned, X)


def noise(size: float) -> Callable:
    """Normal noise on every pixel."""
    return lambda X, rng: X + size * rng.normal(size=X.shape)


def moved(shift: float, turn: float, noisy: float = 0.0) -> Callable:
    """Every picture moved and turned, at the most by so many pixels and degrees."""
    change = as_pictures(lambda X, rng: warp_images(X, rng, shift=shift, turn=turn))
    return lambda X, rng: noise(noisy)(change(X, rng), rng) if noisy else change(X, rng)


# what a number had to be chosen for, and what was tried: on other draws, and other digits
TRIED: dict[str, list[Recipe]] = {
    "moved and turned a little": [
        Recipe(change=moved(*most)) for most in ((0.25, 5), (0.5, 10), (0.5, 15), (1, 15))
    ],
    "noise on the inputs": [Recipe(change=noise(size)) for size in (0.1, 0.2, 0.3)],
    "dropout": [Recipe(dropout=p) for p in (0.1, 0.2, 0.3, 0.5)],
    "label smoothing": [Recipe(smoothing=share) for share in (0.05, 0.1, 0.2)],
    "L2 in the loss": [Recipe(l2=l2) for l2 in (3e-4, 1e-3, 3e-3, 1e-2)],
    "L1 in the loss": [Recipe(l1=l1) for l1 in (1e-4, 3e-4, 1e-3)],
    "weight decay": [Recipe(decay=decay) for decay in (0.03, 0.1, 0.3, 1.0)],
}
CHOSEN = {
    "moved and turned a little": 2,
    "noise on the inputs": 2,
    "dropout": 0,
    "label smoothing": 0,
    "L2 in the loss": 1,
    "L1 in the loss": 0,
    "weight decay": 2,
}
BEST = {name: TRIED[name][place] for name, place in CHOSEN.items()}
METHODS = {
    "none": Recipe(),
    "none, from another start": Recipe(),
    "wider, moved, turned, noise": Recipe(hidden=(128, 128), change=moved(0.5, 10, 0.1)),
    "moved and turned a little": BEST["moved and turned a little"],
    "noise on the inputs": BEST["noise on the inputs"],
    "wider: 64-256-256-10": Recipe(hidden=(256, 256)),
    "dropout": BEST["dropout"],
    "dropout, inputs too": replace(BEST["dropout"], dropout_inputs=0.2),
    "label smoothing": BEST["label smoothing"],
    "L2 in the loss": BEST["L2 in the loss"],
    "L1 in the loss": BEST["L1 in the loss"],
    "weight decay": BEST["weight decay"],
    "one layer less: 64-64-10": Recipe(hidden=(64,)),
    "batch norm": Recipe(batch_norm=True),
    "batch norm and dropout": replace(BEST["dropout"], batch_norm=True),
    "a fifth of the digits less": Recipe(),
    "stopping early": Recipe(falling=False),
    "moved by whole pixels": Recipe(change=whole_pixels),
    "smaller: 64-16-10": Recipe(hidden=(16,)),
    "flipped left and right": Recipe(change=flipped),
}


def draws(n: int, seeds: Sequence[int]) -> tuple[np.ndarray, np.ndarray]:
    """X (R, n, 64) and y (R, n): n of the digits to learn from, another draw for every seed."""
    (X, y), _ = digits_split()
    rows = np.stack([_order(seed)[:n] for seed in seeds])
    return X[rows], y[rows]


def _order(seed: int) -> np.ndarray:
    """The digits to learn from in another order for every seed."""
    return np.random.default_rng([8, seed]).permutation(len(digits_split()[0][0]))


def share_read(nets: Networks, X: np.ndarray, y: np.ndarray) -> np.ndarray:
    """(R,) shares of the digits that each network reads; X (N, 64), or each its own (R, N, 64)."""
    return (nets.scores(X).argmax(axis=2) == y).mean(axis=1)


def measured(name: str, n: int, seeds: Sequence[int]) -> np.ndarray:
    """(R,) shares of the 360 digits kept aside that networks trained on n digits read."""
    recipe, (X, y) = replace(METHODS[name], steps=STEPS[n]), draws(n, seeds)
    _, aside = digits_split()
    if name == "stopping early":
        return stopped_early(recipe, X, y, seeds)
    if name == "a fifth of the digits less":
        held_out = round(n * (1 - KEPT))
        X, y = X[:, :held_out], y[:, :held_out]
    starts = [seed + 1000 for seed in seeds] if "another" in name else seeds
    return share_read(train_many(X, y, recipe, list(starts)), *aside)


def stopped_early(recipe: Recipe, X, y, seeds: Sequence[int]) -> np.ndarray:
    """As `measured`; the last fifth is not learned from, and tells each network when to stop."""
    held_out = round(X.shape[1] * (1 - KEPT))
    epoch = held_out // recipe.batch
    R, (_, aside) = len(seeds), digits_split()
    best, since, shares = np.full(R, np.inf), np.zeros(R), np.zeros(R)

    def watch(step: int, nets: Networks) -> None:
        if step % epoch:
            return
        Z = nets.scores(X[:, held_out:])
        top = Z.max(axis=2, keepdims=True)
        log_p = Z - top - np.log(np.exp(Z - top).sum(axis=2, keepdims=True))
        loss = -np.take_along_axis(log_p, y[:, held_out:, None], 2).mean(axis=(1, 2))
        better = (loss < best) & (since < PATIENCE)
        since[since < PATIENCE] += 1
        since[better] = 0
        best[better] = loss[better]
        if better.any():
            shares[better] = share_read(nets, *aside)[better]

    train_many(X[:, :held_out], y[:, :held_out], recipe, list(seeds), watch)
    return shares


def tried() -> dict[str, list[float]]:
    """Mean share that each setting reads of digits to learn from that were not drawn."""
    (X, y), rows = digits_split()[0], np.stack([_order(seed) for seed in OTHERS])
    learned, rest = rows[:, :100], rows[:, 100:]

    def mean_share(recipe: Recipe) -> float:
        nets = train_many(X[learned], y[learned], recipe, list(OTHERS))
        return float(share_read(nets, X[rest], y[rest]).mean())

    return {name: [mean_share(recipe) for recipe in recipes] for name, recipes in TRIED.items()}


def curve(recipes: Sequence[Recipe]) -> list[list[float]]:
    """Mean shares that are read after 100 digits, for each recipe: [of these, of those aside]."""
    seeds, (_, aside), rows = range(DRAWS[100]), digits_split(), []
    X, y = draws(100, seeds)
    for recipe in recipes:
        nets = train_many(X, y, recipe, list(seeds))
        rows.append([float(share_read(nets, *data).mean()) for data in ((X, y), aside)])
    return rows


def memorized(seeds: Sequence[int]) -> list[float]:
    """Mean shares after 100 digits whose labels were shuffled: [of these, of those kept aside]."""
    _, aside = digits_split()
    X, y = draws(100, seeds)
    wrong = np.stack([np.random.default_rng([9, s]).permutation(y[r]) for r, s in enumerate(seeds)])
    nets = train_many(X, wrong, METHODS["none"], list(seeds))
    return [float(share_read(nets, *data).mean()) for data in ((X, wrong), aside)]


def table() -> dict:
    """What is shipped: numbers of digits read, of 360, and mean shares."""
    _, (X, _) = digits_split()
    return {
        "read": {
            str(n): {
                name: np.rint(len(X) * measured(name, n, range(DRAWS[n]))).astype(int).tolist()
                for name in METHODS
            }
            for n in STEPS
        },
        "tried": tried(),
        "l2": curve([Recipe(l2=l2) for l2 in PENALTIES]),
        "dropout": curve([Recipe(dropout=p) for p in SHARES]),
        "memorized": memorized(range(DRAWS[100])),
    }


def stored() -> dict:
    """The table that was measured."""
    return shipped.table(FILE)


def main() -> None:
    """Measure and write the file."""
    shipped.store(FILE, shipped.rounded(table()), separators=(",", ":"))


if __name__ == "__main__":
    main()
