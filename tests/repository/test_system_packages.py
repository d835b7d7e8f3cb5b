"""scripts/system-packages, with stand-ins for apt-get, sudo and the programs it looks for."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "system-packages"
ALL = "bubblewrap chromium fonts-dejavu-core postgresql openssl"
NAMED = f"Missing for the tests, please install: {ALL}"

# Installs at the given try, after the lists were updated.
APT = """#!/bin/sh
echo "$*" >> "$CALLS"
case "$*" in
    *update*) echo x >> "$CALLS.updates" ;;
    *install*) [ "$(cat "$CALLS.updates" 2>/dev/null | wc -l)" -ge "$TRIES" ] ;;
esac
"""


def test_the_guide_for_contributors_names_every_program():
    guide = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8").lower()
    assert [name for name in {*ALL.split()} - {"fonts-dejavu-core"} if name not in guide] == []


class Machine:
    """A PATH that holds only what is put there."""

    def __init__(self, folder: Path):
        self.bin, self.calls = folder / "bin", folder / "calls"
        self.bin.mkdir()
        for tool in ("sh", "env", "cat", "wc", "tail", "rm", "mktemp", "true"):
            (self.bin / tool).symlink_to(shutil.which(tool))
        self.put("sleep", "#!/bin/sh\n")
        self.is_root(True)

    def put(self, name: str, script: str = "#!/bin/sh\n"):
        (self.bin / name).write_text(script)
        (self.bin / name).chmod(0o755)

    def is_root(self, yes: bool):
        self.put("id", f"#!/bin/sh\necho {0 if yes else 1000}\n")

    def run(self, tries: int = 0) -> list[str]:
        """What is said, line by line."""
        facts = {
            "PATH": str(self.bin),
            "CALLS": str(self.calls),
            "TRIES": str(tries),
            "POSTGRESQL": str(self.bin / "nowhere"),
        }
        done = subprocess.run([SCRIPT], env=facts, capture_output=True, text=True, check=True)
        return done.stderr.splitlines()

    @property
    def installs(self) -> list[str]:
        lines = self.calls.read_text().splitlines() if self.calls.exists() else []
        return [line for line in lines if "install" in line]


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


def test_nothing_is_said_or_asked_where_nothing_is_missing(machine):
    machine.put("apt-get", APT)
    for program in ("bwrap", "chromium", "initdb", "openssl"):
        machine.put(program)
    assert machine.run() == []
    assert machine.installs == []


def test_root_gets_what_is_missing_and_only_that(machine):
    machine.put("apt-get", APT)
    for program in ("chromium-browser", "initdb", "openssl"):
        machine.put(program)
    assert machine.run() == ["Installing: bubblewrap"]
    (install,) = machine.installs
    assert install.endswith("install --no-install-recommends bubblewrap")


@pytest.mark.parametrize("tries", [1, 2, 3])
def test_a_machine_with_old_package_lists_or_a_shaky_network_is_asked_again(machine, tries):
    machine.put("apt-get", APT)
    assert machine.run(tries) == [f"Installing: {ALL}"]
    assert len(machine.installs) == tries + 1


def test_what_cannot_be_installed_is_named_in_the_last_line(machine):
    machine.put("apt-get", APT)
    assert machine.run(tries=99)[-1] == NAMED


def test_without_apt_the_packages_are_named_in_one_line(machine):
    assert machine.run() == [NAMED]


def test_somebody_without_rights_is_told_and_apt_is_left_alone(machine):
    machine.put("apt-get", APT)
    machine.is_root(False)
    assert machine.run() == [NAMED]
    assert machine.installs == []


def test_sudo_that_asks_for_a_password_is_no_way(machine):
    machine.put("apt-get", APT)
    machine.is_root(False)
    machine.put("sudo", "#!/bin/sh\nexit 1\n")
    assert machine.run() == [NAMED]


def test_sudo_without_password_is_used(machine):
    machine.put("apt-get", APT)
    machine.is_root(False)
    machine.put("sudo", '#!/bin/sh\nshift\nexec "$@"\n')
    assert machine.run() == [f"Installing: {ALL}"]
    assert len(machine.installs) == 1
