"""JupyterLab with Formgrader, as `make formgrader` starts it, for one module of tests."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from autograder.course import sources


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


@contextmanager
def formgrader(course: Path, home: Path) -> Iterator[Server]:
    """A server on a course's folder; its log is in `home`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = secrets.token_hex(16)
    private = {"NNLAB_COURSE": str(course), "HOME": str(home), "PYTHONWARNINGS": "ignore"}
    environment = {k: v for k, v in os.environ.items() if not k.startswith("JUPYTER")}
    arguments = ["--no-browser", f"--port={port}", f"--IdentityProvider.token={token}"]
    with (home / "server.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "autograder.launch", "--instructor", *arguments],
            cwd=sources.ROOT, env=environment | private, stdout=log, stderr=log,
        )  # fmt: skip
    made = Server(f"http://127.0.0.1:{port}", token, process)
    try:
        made.wait()
        yield made
    finally:
        process.terminate()
        process.wait(20)
