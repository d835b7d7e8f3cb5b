"""environment.yml follows pyproject.toml: Python, then pip of this project, and nothing twice."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture
def environment():
    return yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))


def test_conda_calls_the_environment_what_the_project_is_called(project, environment):
    assert environment["name"] == project["name"]


def test_conda_takes_the_python_that_the_project_asks_for(project, environment):
    assert f"python{project['requires-python']}" in environment["dependencies"]


def test_conda_repeats_no_dependency_of_the_project(environment):
    names = [entry for entry in environment["dependencies"] if isinstance(entry, str)]
    assert [name.split(">")[0] for name in names] == ["python", "pip"]


def test_conda_installs_the_project_itself_with_pip(environment):
    (through_pip,) = [entry for entry in environment["dependencies"] if isinstance(entry, dict)]
    assert through_pip == {"pip": ["-e ."]}


def test_no_dependency_of_the_project_names_an_address(project):
    groups = project["optional-dependencies"].values()
    everything = [*project["dependencies"], *(name for group in groups for name in group)]
    assert [name for name in everything if "@" in name or "://" in name] == []
