"""Everything derived is the same, byte for byte, wherever and under whatever it is made."""

from __future__ import annotations

import locale
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from numpy._core import _multiarray_umath as numpy_core

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("README.md", "autograder", "nnlab", "notebooks", "solutions", "tests/repository")
DERIVED = (
    "README.md",
    "course",
    "nnlab/data",
    "nnlab/demos/gallery",
    "nnlab/demos/stills",
    "notebooks",
)
WITHOUT = [name for name in numpy_core.__cpu_dispatch__ if numpy_core.__cpu_features__.get(name)]
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def any_locale(*names: str) -> str:
    """The first of these that this machine has; C where it has none."""
    before = locale.setlocale(locale.LC_ALL)
    for name in names:
        try:
            locale.setlocale(locale.LC_ALL, name)
        except locale.Error:
            continue
        locale.setlocale(locale.LC_ALL, before)
        return name
    return "C"


# An old processor, its instruction sets switched off one library at a time, in another country.
OLD = {
    "NPY_DISABLE_CPU_FEATURES": " ".join(
        [*os.environ.get("NPY_DISABLE_CPU_FEATURES", "").split(), *WITHOUT]
    ),
    "OPENBLAS_CORETYPE": "Prescott",
    "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4",
    "LC_ALL": any_locale("de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "fr_FR.utf8"),
    "TZ": "Pacific/Kiritimati",
    "PYTHONHASHSEED": "1",
    **dict.fromkeys(THREADS, "1"),
}
MACHINES = {
    "an old processor": ([], OLD, 0o077),
    "a made-up processor": (["1"], {"TZ": "America/St_Johns", "PYTHONHASHSEED": "2",
                                    **dict.fromkeys(THREADS, "2")}, 0o002),
}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """{machine: {path: (mode, bytes)}} of what each derived, both at the same time."""
    running = {}
    for machine, (args, settings, umask) in MACHINES.items():
        copy = tmp_path_factory.mktemp("machine")
        for name in SOURCES:
            copied = shutil.copy2 if (ROOT / name).is_file() else shutil.copytree
            copied(ROOT / name, copy / name)
        command = [sys.executable, "-m", "tests.repository.rebuilding", *args]
        environment = {**os.environ, "PYTHONPATH": str(copy), **settings}
        running[machine] = copy, subprocess.Popen(
            command, cwd=copy, env=environment, umask=umask,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
    for machine, (_, process) in running.items():
        _, printed = process.communicate()
        assert process.returncode == 0, f"{machine}: {printed}"
    return {machine: derived(copy) for machine, (copy, _) in running.items()}


def derived(folder: Path) -> dict[str, tuple[bool, bytes]]:
    paths = [folder / name for name in DERIVED]
    files = [path for path in paths if path.is_file()]
    files += [file for path in paths for file in path.rglob("*.*") if file.suffix != ".pyc"]
    return {
        file.relative_to(folder).as_posix(): (
            bool(file.stat().st_mode & stat.S_IXUSR),  # all of a file's rights that git keeps
            file.read_bytes(),
        )
        for file in files
    }


def test_two_machines_derive_the_same_bytes_with_the_rights_that_git_keeps(made):
    old, made_up = made.values()
    assert old.keys() == made_up.keys()
    assert [path for path in old if old[path] != made_up[path]] == []


def test_everything_derived_was_made_anew(made):
    names = "\n".join(made["an old processor"])
    for text in (
        ".svg",
        "digits_network.json",
        "digits_race.json",
        "course/instructor",
        "notebooks/ch04_chain_rule/",
    ):
        assert text in names


def test_the_old_processor_computes_otherwise():
    """Else the comparison would show nothing; a machine without such instructions has none."""
    ask = (
        "import numpy as np; print(np.exp(np.linspace(-3, 3, 999)).tobytes().hex(), "
        "np.tanh(np.linspace(-3, 3, 999)).tobytes().hex())"
    )

    def computed(settings):
        return subprocess.run(
            [sys.executable, "-c", ask], env={**os.environ, **settings},
            capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip

    assert (computed({}) != computed(OLD)) == bool(WITHOUT)
