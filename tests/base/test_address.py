"""The address of a gradebook is shown without its passwords, however they stand in it."""

from __future__ import annotations

from urllib.parse import quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder import cli
from autograder.base import address as gradebook_address
from tests.grading.submitting import hand_in, notebook

SECRET = "Geheim7"


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://u:{}@h/db", "postgresql://u:pa/{}@h/db", "postgresql://u:{}/ss@h/db",
        "postgresql://u:x@{}@h/db", "postgresql://u:x@y/{}@h/db", "postgresql://u:{}?a@h/db",
        "postgresql://u:{}#a@h/db", "postgresql://h/db?password={}", "{}",
        "postgresql+psycopg://h/db?user=u&sslpassword={}", "mysql://u:{}@h:33/db?charset=utf8",
    ],
)  # fmt: skip
def test_no_password_is_shown(url):
    address = url.format(SECRET)
    assert SECRET not in gradebook_address.shown(address)
    said = f"cannot connect to {address} with {SECRET}"
    assert url == "{}" or SECRET not in gradebook_address.cleaned(said, address)


@given(st.text(st.characters(codec="ascii", exclude_categories=["C"]), min_size=3, max_size=20))
def test_no_password_is_shown_written_as_it_is_or_quoted(password):
    word = f"<{password}>"
    for text in (word, quote_plus(word)):
        for url in (f"postgresql://u:{text}@h/db", f"postgresql://h/db?password={text}"):
            assert word not in gradebook_address.shown(url)
            assert quote_plus(word) not in gradebook_address.shown(url)


def test_an_address_without_password_is_shown_as_it_is():
    for url in ("sqlite:///a@b/gradebook.db", "postgresql+psycopg://u@h:5/db?sslmode=require"):
        assert gradebook_address.shown(url) == url


def test_what_a_run_prints_shows_no_password(tmp_path, capsys):
    hand_in(tmp_path / "submitted", "ada", notebook())
    for url in (
        "postgresql+nothing://u:pa/Geheim7@h/db",
        "postgresql+nothing://h/db?password=Geheim7",
    ):
        command = ["grade", "--submitted", str(tmp_path / "submitted"), "--seed", "1"]
        out = ["--out", str(tmp_path / "out"), "--workers", "1", "--db", url]
        assert cli.main([*command, *out]) == 2
        said = capsys.readouterr()
        assert SECRET not in said.out + said.err
        assert "the gradebook at" in said.err
