"""A PostgreSQL server of a test's own: on a socket in a temporary folder, gone afterwards."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import create_engine, text

PATIENCE = 60  # seconds, on a busy machine
USER = "postgres"


def program(name: str) -> str:
    """Path of one of the server's programs; Debian keeps them off PATH."""
    places = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    program_path = shutil.which(name) or (str(places[-1]) if places else None)
    assert program_path, f"{name} is missing: run scripts/system-packages, or install postgresql"
    return program_path


def as_user(*command: str) -> list[str]:
    """The server rejects to run as root; it ends with us, even where we are killed."""
    ids = [f"--reuid={USER}", f"--regid={USER}", "--clear-groups"] if os.getuid() == 0 else []
    return ["setpriv", *ids, "--pdeathsig=QUIT", *command]


class Server:
    """A running server. `new()` makes a database and gives its URL."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.names = (f"class{number}" for number in itertools.count())

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://{USER}@/{name}?host={self.folder}"

    def new(self) -> str:
        name = next(self.names)
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"create database {name}"))
        engine.dispose()
        return self.url(name)

    def answers(self) -> bool:
        asked = [program("pg_isready"), "-q", "-h", str(self.folder), "-U", USER]
        return subprocess.run(asked).returncode == 0


@contextlib.contextmanager
def running() -> Iterator[Server]:
    # a short path that the server's user may enter: sockets have at most 107 characters
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    if os.getuid() == 0:
        shutil.chown(folder, USER)
    data, log = str(folder / "data"), (folder / "log").open("wb")
    make = [program("initdb"), "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8",
            "--no-locale", "--no-sync"]  # fmt: skip
    serve = [program("postgres"), "-D", data, "-k", str(folder), "-c", "listen_addresses=",
             "-c", "fsync=off", "-c", "shared_buffers=16MB"]  # fmt: skip
    server, process = Server(folder), None
    try:
        subprocess.run(as_user(*make), check=True, stdout=log, stderr=log, cwd=folder)
        process = subprocess.Popen(as_user(*serve), stdout=log, stderr=log, cwd=folder)
        deadline = time.monotonic() + PATIENCE
        while not server.answers():
            assert process.poll() is None, (folder / "log").read_text()
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.05)
        yield server
    finally:
        if process is not None:
            process.send_signal(signal.SIGQUIT)
            process.wait(PATIENCE)
        log.close()
        shutil.rmtree(folder)
