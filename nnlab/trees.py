"""Trees of arrays: a parameter or gradient is an array, or a list or tuple of such.

`params`, a list of (W, b), is one; so is a single w (D,) on a surface.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np


def leaves(tree) -> Iterator[np.ndarray]:
    """The arrays of a tree, from left to right."""
    if _is_branch(tree):
        for branch in tree:
            yield from leaves(branch)
    else:
        yield np.asarray(tree, dtype=float)


def map_arrays(f: Callable, tree, *others):
    """The tree of f(array, arrays of the others at the same place), in lists and tuples as given.

    Raises ValueError, naming both, where the trees differ in form or an array in shape.
    A list of numbers counts as branches: a single w must be an array.
    """
    if _is_branch(tree):
        for other in others:
            if not _is_branch(other) or len(other) != len(tree):
                raise ValueError(f"need {len(tree)} arrays or branches, got {_form(other)}")
        mapped = [map_arrays(f, *branches) for branches in zip(tree, *others, strict=True)]
        return mapped if isinstance(tree, list) else tuple(mapped)
    arrays = [np.asarray(a, dtype=float) for a in (tree, *others) if not _is_branch(a)]
    if len(arrays) <= len(others) or any(a.shape != arrays[0].shape for a in arrays):
        forms = " and ".join(_form(a) for a in (tree, *others))
        raise ValueError(f"need arrays of one shape, got {forms}")
    return f(*arrays)


def zeros_like(tree):
    """The same tree, of zeros."""
    return map_arrays(np.zeros_like, tree)


def _is_branch(tree) -> bool:
    return isinstance(tree, list | tuple)


def _form(tree) -> str:
    return f"{type(tree).__name__} of {len(tree)}" if _is_branch(tree) else str(np.shape(tree))
