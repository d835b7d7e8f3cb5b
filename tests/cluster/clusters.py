"""Clusters of several processes on this machine, and certificates for them, for tests."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRELOAD = "tests.cluster.odd_workers"
PATIENCE = 60  # seconds, on a busy machine


class Started:
    """A scheduler and workers, each a process."""

    def __init__(self, folder: Path, workers: int, tls: tuple[Path, ...] = (), losses: int = 3):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        names = ("ca-file", "cert", "key")
        self.tls = [f"--tls-{n}={f}" for n, f in zip(names, tls, strict=False)]
        self.environment = os.environ | {
            "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": str(losses),
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "ignore",
        }
        scheme = "tls" if tls else "tcp"
        about = folder / "scheduler.json"
        self.scheduler = self.start(
            "scheduler", "--host", f"{scheme}://127.0.0.1", "--port", "0",
            "--scheduler-file", str(about),
        )  # fmt: skip
        self.address = json.loads(waited(lambda: about.exists() and about.read_text()))["address"]
        self.workers = [
            self.start(
                "worker", self.address, "--nthreads", "1", "--no-nanny",
                "--local-directory", str(folder), "--preload", PRELOAD,
            )
            for _ in range(workers)
        ]  # fmt: skip

    def start(self, what: str, *options: str) -> subprocess.Popen:
        with (self.folder / f"{what}.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "dask", what, *options, "--no-dashboard", *self.tls],
                cwd=ROOT, env=self.environment, stdout=log, stderr=log,
            )  # fmt: skip

    def stop(self) -> None:
        for process in (*self.workers, self.scheduler):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process.pid, signal.SIGKILL)
            process.wait()


def waited(what):
    """What the function gives, as soon as that is something."""
    deadline = time.monotonic() + PATIENCE
    while not (value := what()):
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.02)
    return value


def certificates(folder: Path) -> tuple[Path, Path, Path]:
    """Authority, certificate and key: made for one test, good for a day."""
    folder.mkdir(parents=True)
    key, cert = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-days", "1", "-subj", "/CN=a class", "-keyout", str(key), "-out", str(cert)],
        check=True, capture_output=True,
    )  # fmt: skip
    return cert, cert, key


def command(submitted: Path, out: Path, *options: str) -> list[str]:
    grade = [sys.executable, "-m", "autograder.cli", "grade", "--seed", "7"]
    return [*grade, "--submitted", str(submitted), "--out", str(out), *options]


def run(submitted: Path, out: Path, *options: str, first: str = "") -> subprocess.CompletedProcess:
    """`autograder grade` to its end. first: Python to be run before it, in its process."""
    asked = command(submitted, out, *options)
    if first:
        program = f"{first}\nimport sys\nfrom autograder import cli\nsys.exit(cli.main())"
        asked = [sys.executable, "-c", program, *asked[3:]]
    return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, timeout=3 * PATIENCE)
