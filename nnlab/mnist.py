"""MNIST: 70,000 handwritten digits of 28 x 28 pixels, read from disk or fetched once.

Fetching needs the package `pooch` and a network; everything else in the course works without.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from nnlab.datasets import read_idx

MIRROR = "https://ossci-datasets.s3.amazonaws.com/mnist/"
FILES = {
    "train-images-idx3-ubyte.gz": "md5:f68b3c2dcbeaaa9fbdd348bbdeb94873",
    "train-labels-idx1-ubyte.gz": "md5:d53e105ee54ea40749a09fcbcd1e9432",
    "t10k-images-idx3-ubyte.gz": "md5:9fb629c4189551a2d022fa330f9573f3",
    "t10k-labels-idx1-ubyte.gz": "md5:ec29112dd5afa0611ce80d1b7f02629c",
}


class MnistMissing(Exception):
    """MNIST is neither on disk nor to be had; the text says what to do."""


def mnist(folder: str | Path | None = None, part: str = "train", fetch: bool = True):
    """X (N, 784), gray from 0 to 1, and labels (N,); N = 60,000 for "train", 10,000 for "test".

    folder: where the four IDX files are or shall be, packed or not; default `~/.nnlab/mnist`.
    Raises MnistMissing with the way out when they are not there and cannot be fetched.
    """
    if part not in ("train", "test"):
        raise ValueError(f'need part "train" or "test", got {part!r}')
    folder = Path(folder) if folder is not None else Path.home() / ".nnlab" / "mnist"
    prefix = "train" if part == "train" else "t10k"
    names = [name for name in FILES if name.startswith(prefix)]
    images, labels = (read_idx(_find(folder, name, fetch)) for name in names)
    return images.reshape(len(images), -1) / 255.0, labels.astype(np.int64)


def _find(folder: Path, name: str, fetch: bool) -> Path:
    for candidate in (folder / name, folder / name.removesuffix(".gz")):
        if candidate.is_file():
            return candidate
    if fetch:
        return _fetch(folder, name)
    raise MnistMissing(f"{name} is not in {folder}. Put the four MNIST files there.")


def _fetch(folder: Path, name: str) -> Path:
    """Downloads one file and compares its checksum, through pooch."""
    try:
        import pooch
    except ModuleNotFoundError:
        raise MnistMissing(
            f"{name} is not in {folder}. Fetching it needs the package pooch: pip install pooch."
        ) from None
    try:
        return Path(pooch.retrieve(MIRROR + name, FILES[name], fname=name, path=folder))
    except (OSError, ValueError) as error:
        raise MnistMissing(
            f"{name} is not in {folder} and could not be fetched ({type(error).__name__}). "
            f"Put the four MNIST files there, or try again with a network. "
            "The digits that come with the course need none: nnlab.datasets.digits()."
        ) from None
