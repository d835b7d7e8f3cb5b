"""Tables that come with the library: what is stored is what is read."""

from importlib import resources

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


def test_a_table_that_does_not_come_with_the_library_is_not_found():
    with pytest.raises(FileNotFoundError, match=r"no_such\.json"):
        shipped.table("data/no_such.json")
