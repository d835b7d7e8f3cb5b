"""What `autograder doctor` says about this machine."""

from __future__ import annotations

from autograder import cli, doctor


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
