"""MNIST from files in a folder; without them, a clear way out and no network in the tests."""

import gzip
import struct
import sys
import types

import numpy as np
import pytest

from nnlab.mnist import FILES, MnistMissing, mnist


def write(folder, prefix, images, labels, packed=True):
    """Two files as the real ones are, with few and small pictures."""
    for name, kind, array in (("images", "idx3", images), ("labels", "idx1", labels)):
        head = bytes([0, 0, 8, array.ndim]) + struct.pack(f">{array.ndim}I", *array.shape)
        content = head + array.astype(np.uint8).tobytes()
        path = folder / f"{prefix}-{name}-{kind}-ubyte"
        if packed:
            path.with_name(path.name + ".gz").write_bytes(gzip.compress(content))
        else:
            path.write_bytes(content)


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize(("part", "prefix"), [("train", "train"), ("test", "t10k")])
def test_pictures_become_rows_of_gray_and_labels_stay_whole(tmp_path, packed, part, prefix):
    images = np.random.default_rng(1).integers(0, 256, size=(3, 28, 28))
    write(tmp_path, prefix, images, np.array([7, 0, 9]), packed)
    X, y = mnist(tmp_path, part, fetch=False)
    np.testing.assert_allclose(X, images.reshape(3, 784) / 255)
    assert (y.tolist(), y.dtype.kind) == ([7, 0, 9], "i")


def test_missing_files_are_named_with_the_folder_they_belong_in(tmp_path):
    with pytest.raises(MnistMissing, match=r"train-images.* is not in .*Put the four MNIST files"):
        mnist(tmp_path, fetch=False)


def test_without_a_network_the_way_out_is_said(tmp_path, monkeypatch):
    def retrieve(url, known_hash, fname, path):
        assert known_hash == FILES[fname]
        raise OSError("no route")

    monkeypatch.setitem(sys.modules, "pooch", types.SimpleNamespace(retrieve=retrieve))
    with pytest.raises(MnistMissing, match=r"could not be fetched \(OSError\).*datasets.digits"):
        mnist(tmp_path)


def test_without_pooch_its_installation_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pooch", None)
    with pytest.raises(MnistMissing, match="pip install pooch"):
        mnist(tmp_path)


def test_there_are_two_parts(tmp_path):
    with pytest.raises(ValueError, match='part "train" or "test"'):
        mnist(tmp_path, "validation")
