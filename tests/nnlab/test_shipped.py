"""Tables that come with the library: what is stored is what is read."""

from importlib import resources

import numpy as np
import pytest

from nnlab import shipped


def test_what_is_stored_is_what_a_table_gives(tmp_path, monkeypatch):
    monkeypatch.setattr(resources, "files", lambda package: tmp_path / package)
    (tmp_path / "nnlab" / "data").mkdir(parents=True)
    data = {"é": [1, 2.5, None], "runs": {"3": True}}
    path = shipped.store("data/some.json", data, indent=1)
    assert path == tmp_path / "nnlab" / "data" / "some.json"
    assert path.read_text(encoding="utf-8").endswith("\n}\n")
    assert shipped.table("data/some.json") == data
    shipped.store_arrays("data/some.npz", {"W": np.eye(2, 3), "b": np.zeros(3)})
    stored = shipped.arrays("data/some.npz")
    assert {name: array.shape for name, array in stored.items()} == {"W": (2, 3), "b": (3,)}
    np.testing.assert_array_equal(stored["W"], np.eye(2, 3))


def test_every_float_in_a_table_gets_four_decimals_and_nothing_else_changes():
    data = {"a": (0.123456, 7), "b": {"c": [True, None, "0.123456"]}}
    assert shipped.rounded(data) == {"a": [0.1235, 7], "b": {"c": [True, None, "0.123456"]}}


def test_a_table_that_does_not_come_with_the_library_is_not_found():
    with pytest.raises(FileNotFoundError, match=r"no_such\.json"):
        shipped.table("data/no_such.json")
