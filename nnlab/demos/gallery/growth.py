"""How a network in a brain grows: sparse at birth, dense in childhood, pruned later.

Everything is drawn by chance from a seed. The shape of the curve is the textbook one; the
note under the picture says what has been measured.
"""

from typing import Any

import numpy as np

from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

PEAK, GROWN = 6.0, 20.0
WIDTH, HEIGHT = 480.0, 340.0


def growth(age: float = 0.0) -> Explorable:
    """Move the age, or let it run, and watch connections come, thicken and go."""
    return Explorable(
        name="growth",
        title="A growing network of nerve cells",
        controls=(
            Range("age", "age", "age in years", 0, GROWN, 0.25, age, 2, " years", plays=0.25),
        ),
        data=network(np.random.default_rng(1979)),
        script="gallery/growth.js",
        size=(760, 400),
        note="A drawing, not a measurement: which connection comes and goes when is chance. In "
        "counts (Huttenlocher 1979, frontal cortex) synapses per volume are near the adult level "
        "already at birth, highest at one to two years (about half above the adult mean), and "
        "back by about sixteen; a brain also grows, and its regions keep different times.",
    )


def network(rng: np.random.Generator, cells: int = 26) -> dict[str, Any]:
    """Cells (x, y) and synapses (from, to, born, gone, weight), with counts at every age."""
    places = spread(cells, rng)
    pairs = near_pairs(places, rng)
    born, gone, weight = lives(len(pairs), rng)
    ages = np.arange(0.0, GROWN + 0.01, 0.25)
    counts = [int(alive(born, gone, age).sum()) for age in ages]
    return {
        "cells": numbers(places, 1),
        "stems": numbers(rng.uniform(0, 2 * np.pi, (cells, 5)), 2),
        "synapses": [
            [int(i), int(j), *numbers([b, g, w], 2)]
            for (i, j), b, g, w in zip(pairs, born, gone, weight, strict=True)
        ],
        "ages": numbers(ages),
        "counts": counts,
    }


def alive(born: np.ndarray, gone: np.ndarray, age: float) -> np.ndarray:
    """Which synapses exist at this age: (S,) booleans."""
    return (born <= age) & (age < gone)


def spread(count: int, rng: np.random.Generator) -> np.ndarray:
    """(count, 2) places that keep apart: each the best of many candidates."""
    size = np.array([WIDTH, HEIGHT])
    places = [rng.uniform(0.4, 0.6, 2) * size]
    while len(places) < count:
        candidates = rng.uniform(0, 1, (40, 2)) * size
        apart = np.linalg.norm(candidates[:, None] - np.array(places)[None], axis=2).min(axis=1)
        places.append(candidates[apart.argmax()])
    return np.array(places)


def near_pairs(places: np.ndarray, rng: np.random.Generator, most: int = 120) -> np.ndarray:
    """(S, 2) pairs of cells, near ones more often than far ones."""
    i, j = np.triu_indices(len(places), 1)
    far = np.linalg.norm(places[i] - places[j], axis=1)
    chance = np.exp(-((far / 110.0) ** 2))
    chosen = rng.choice(len(i), size=most, replace=False, p=chance / chance.sum())
    pairs = np.stack([i[chosen], j[chosen]], axis=1)
    turned = rng.random(most) < 0.5
    return np.where(turned[:, None], pairs[:, ::-1], pairs)


def lives(count: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """When each synapse comes and goes (years) and how strong it gets; each (count,).

    One in five is there at birth, the others come before PEAK; two in five go after it, and
    those are the weak ones.
    """
    order = rng.permutation(count) / count
    later = np.clip((order - 0.2) / 0.8, 0.0, 1.0)
    born = np.where(order < 0.2, 0.0, 0.25 + (PEAK - 0.25) * later**1.3)
    lost = rng.permutation(count) < 0.4 * count
    gone = np.where(lost, PEAK + 0.5 + 11.5 * rng.beta(1.6, 1.8, count), 999.0)
    weight = np.where(lost, rng.uniform(0.12, 0.35, count), rng.uniform(0.35, 1.0, count))
    return np.round(born, 2), np.round(gone, 2), weight
