"""What `autograder doctor` says about this machine.

Tests autograder/sandbox/description.py and autograder/sandbox/gaps.py.
"""

from __future__ import annotations

import os
import shutil

import pytest

from autograder import cli
from autograder.commands import doctor
from autograder.sandbox import backends, cgroups, description


@pytest.fixture(autouse=True)
def choosing_anew():
    choose = backends.choose
    choose.cache_clear()
    yield
    choose.cache_clear()


def test_a_machine_with_a_sandbox_can_grade(capsys):
    assert cli.main(["doctor"]) == 0
    said = capsys.readouterr().out
    assert "bubblewrap" in said
    assert "numpy" in said
    assert "does not cover" in said
    assert said.endswith("This machine can grade.\n")


def test_a_machine_without_one_cannot_and_is_told_why(capsys, monkeypatch):
    monkeypatch.setattr(doctor, "probe", lambda: ["bubblewrap is not installed: install it"])
    assert cli.main(["doctor"]) == 1
    said = capsys.readouterr().out
    assert "bubblewrap is not installed" in said
    assert said.endswith("This machine cannot grade.\n")


def test_a_machine_without_namespaces_grades_by_the_fallback_and_is_told_its_gaps(
    capsys, monkeypatch
):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert cli.main(["doctor"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "FALLBACK: " in said
    assert "bubblewrap is not installed" in said
    assert ("own uid" if os.geteuid() == 0 else "same uid") in said
    assert "Landlock covers reading, listing and writing, not asking" in said
    assert "watched every" in said


def test_whether_control_groups_hold_is_said(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(doctor, "probe", list)
    monkeypatch.setattr(cgroups, "place", lambda: cgroups.Place(tmp_path))
    assert cli.main(["doctor"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert f"each sandbox are limited in {tmp_path}" in said
    assert "address space" not in said
    monkeypatch.setattr(cgroups, "place", lambda: cgroups.Place(None, "not mounted"))
    cli.main(["doctor"])
    said = " ".join(capsys.readouterr().out.split())
    assert "no limits by control groups: not mounted" in said
    assert "address space" in said


def test_without_any_sandbox_the_text_for_a_run_says_none(monkeypatch):
    def nothing():
        raise backends.SandboxUnavailable("there is none")

    monkeypatch.setattr(backends, "choose", nothing)
    assert description.described() == "none: there is none"
