"""Formgrader in a real server: the course is there, and its Autograde is the trusted one."""

from __future__ import annotations

import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass

import pytest

from autograder import judge, sources
from autograder.exercises import load
from tests.autograder.nbgrader_course import CHAPTER, course, filled, generated, hand_in

__all__ = ["course", "generated"]
pytestmark = pytest.mark.filterwarnings("default")  # nbgrader and what it stands on warn a lot
SCRIPT = "<script>alert('mine')</script>"


@dataclass
class Server:
    """JupyterLab as an instructor starts it."""

    address: str
    token: str
    process: subprocess.Popen

    def ask(self, path: str, data: bytes | None = None) -> str:
        request = urllib.request.Request(self.address + path, data)
        request.add_header("Authorization", f"token {self.token}")
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.read().decode("utf-8")

    def wait(self) -> None:
        for _ in range(600):
            assert self.process.poll() is None, "the server ended at once"
            try:
                self.ask("/api/status")
                return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        raise AssertionError("the server does not answer")


@pytest.fixture
def server(course, tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = secrets.token_hex(16)
    private = {"NNLAB_COURSE": str(course), "HOME": str(tmp_path), "PYTHONWARNINGS": "ignore"}
    kept = {k: v for k, v in os.environ.items() if not k.startswith("JUPYTER")}
    arguments = ["--no-browser", f"--port={port}", f"--IdentityProvider.token={token}"]
    with (tmp_path / "server.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "autograder.launch", "--instructor", *arguments],
            cwd=sources.ROOT, env=kept | private, stdout=log, stderr=log,
        )  # fmt: skip
    made = Server(f"http://127.0.0.1:{port}", token, process)
    try:
        made.wait()
        yield made
    finally:
        process.terminate()
        process.wait(20)


def test_an_instructor_grades_in_formgrader_and_sees_a_student_s_text_as_text(course, server):
    notebook = filled({"double": "", "step": f"def step(z):\n    return z > 0  # {SCRIPT}"})
    words = {"cell_type": "markdown", "id": "mine", "metadata": {}, "source": SCRIPT}
    notebook["cells"].insert(2, words)
    hand_in(course, "eve", notebook)

    assignments = json.loads(server.ask("/formgrader/api/assignments"))
    (chapter,) = [a for a in assignments if a["name"] == CHAPTER]
    assert chapter["max_score"] == sum(judge.max_points(e) for e in load(CHAPTER).values())

    done = json.loads(server.ask(f"/formgrader/api/submission/{CHAPTER}/eve/autograde", b""))
    assert done["success"], done
    (submission,) = json.loads(server.ask(f"/formgrader/api/submissions/{CHAPTER}"))
    assert submission["score"] == judge.max_points(load(CHAPTER)["step"])

    path = f"/formgrader/api/submitted_notebooks/{CHAPTER}/{CHAPTER}"
    (shown,) = json.loads(server.ask(path))
    page = server.ask(f"/formgrader/submissions/{shown['id']}/?index=0")
    assert "step: all checks pass" in page
    assert SCRIPT not in page
    assert page.count("&lt;script&gt;alert(") == 2
