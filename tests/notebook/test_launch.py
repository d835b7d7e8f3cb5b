"""`make lab` in a fresh clone: the course opens for its owner, and opens again at once.

Tests autograder/launch.py.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from autograder.notebook import launch
from benchmarks._lab import free_port
from tests.e2e.learner import printed_address

ROOT = Path(__file__).resolve().parents[2]
LEARNERS_DO_WITHOUT = {
    "@jupyter/nbgrader:assignment-list",
    "@jupyter/nbgrader:course-list",
    "@jupyter/nbgrader:create-assignment",
    "@jupyter/nbgrader:formgrader",
    "@jupyterlab/apputils-extension:announcements",
}
# Instead of installing: an environment whose Python is that of these tests.
UV = """#!/bin/sh
echo "$1" >> "{calls}"
if [ "$1" = venv ]; then
    for last; do :; done
    mkdir -p "$last/bin"
    printf '#!/bin/sh\\nexec "{python}" "$@"\\n' > "$last/bin/python"
    chmod +x "$last/bin/python"
fi
"""


def fresh_clone(folder: Path) -> Path:
    """What `git clone` would give, with what is not committed yet."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    clone = folder / "a clone"  # with a space, as people's folders have
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (clone / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, clone / name)
    return clone


class Learner:
    """Somebody with a fresh clone and a home of their own."""

    def __init__(self, folder: Path):
        self.clone, self.calls, self.log = fresh_clone(folder), folder / "calls", folder / "log"
        programs = folder / "bin"
        programs.mkdir()
        uv = programs / "uv"
        uv.write_text(UV.format(calls=self.calls, python=sys.executable))
        uv.chmod(uv.stat().st_mode | stat.S_IXUSR)
        environment = {
            k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "PYTEST"))
        }
        self.environment = {
            **environment,
            "HOME": str(folder / "home"),
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(self.clone),
        }

    @contextlib.contextmanager
    def lab(self):
        """`make lab`, until the address is printed; yields the address."""
        arguments = f"--no-browser --port={free_port()}"
        with self.log.open("w") as log:
            process = subprocess.Popen(
                ["make", "lab", f"LAB_ARGS={arguments}"], cwd=self.clone, env=self.environment,
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        try:
            yield printed_address(process, self.log)
            process.send_signal(signal.SIGTERM)
            process.wait(20)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def fetch(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as rejection:
        with rejection:
            return rejection.code, ""


def page_config(page: str) -> dict:
    match = re.search(r'<script id="jupyter-config-data"[^>]*>(.*?)</script>', page, re.DOTALL)
    return json.loads(match.group(1))


def test_make_lab_opens_the_course_in_a_fresh_clone_and_starts_again_without_installing(tmp_path):
    learner = Learner(tmp_path)
    with learner.lab() as address:
        root, token = re.fullmatch(r"(http://[^/]+)/.*\?(token=\w+)", address).groups()
        assert fetch(f"{root}/api/status?{token}")[0] == 200
        assert fetch(f"{root}/api/status")[0] == 403
        status, page = fetch(address)
        assert status == 200
        config = page_config(page)
        assert set(config["disabledExtensions"]) >= LEARNERS_DO_WITHOUT
        assert "@jupyter/nbgrader" in {each["name"] for each in config["federated_extensions"]}
        listing = json.loads(fetch(f"{root}/api/contents?{token}")[1])
        released = sorted(p.parent.name for p in learner.clone.glob("notebooks/*/*.ipynb"))
        assert sorted(entry["name"] for entry in listing["content"]) == released
    assert learner.calls.read_text().split() == ["venv", "pip"]

    with learner.lab() as address:
        assert fetch(address)[0] == 200
    assert learner.calls.read_text().split() == ["venv", "pip"]


def test_what_the_user_asks_of_lab_comes_last_and_wins():
    arguments = ["--port=8901", "--no-browser"]
    assert launch.command(Path("work"), arguments, root_user=False)[-2:] == arguments


@pytest.mark.parametrize("root_user", [True, False])
def test_only_root_is_allowed_to_be_root(root_user):
    assert ("--allow-root" in launch.command(Path("work"), [], root_user)) == root_user


def test_the_token_that_guards_the_server_is_left_on():
    command = " ".join(launch.command(Path("work"), [], root_user=True))
    assert "token" not in command
    assert "password" not in command


def test_the_course_settings_come_first_and_the_users_own_stay():
    given = {"JUPYTER_CONFIG_PATH": "mine", "PATH": "programs", "HOME": "home"}
    match = launch.environment(given, "learner")
    config = match["JUPYTER_CONFIG_PATH"].split(os.pathsep)
    assert config == [str(ROOT / "labconfig" / "learner"), "mine"]
    assert match["PATH"].split(os.pathsep) == [str(Path(sys.executable).parent), "programs"]
    assert match["HOME"] == "home"


def test_instructors_have_formgrader_and_learners_have_not():
    def disabled(role: str) -> set[str]:
        path = ROOT / "labconfig" / role / "labconfig" / "page_config.json"
        return {k for k, off in json.loads(path.read_text())["disabledExtensions"].items() if off}

    assert disabled("learner") >= LEARNERS_DO_WITHOUT
    assert not disabled("instructor") & {"@jupyter/nbgrader:formgrader", "@jupyter/nbgrader:menu"}
    assert "@jupyter/nbgrader:validate-assignment" not in disabled("learner")


def test_a_learner_reads_long_lines_of_code_without_scrolling_however_narrow_the_page():
    path = ROOT / "labconfig" / "learner" / "labconfig" / "default_setting_overrides.json"
    settings = json.loads(path.read_text(encoding="utf-8"))
    assert settings["@jupyterlab/notebook-extension:tracker"]["codeCellConfig"]["lineWrap"] is True
