"""The grader's end of one zygote: start it, ask it to fork and to end, stop it."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time

from autograder.base import budget

from . import backends, cgroups, jail, landlock, syscalls
from .backends import SandboxUnavailable
from .limits import GIVEN, Limits

PACKET = 1 << 16
PATIENCE = 60.0  # seconds for the zygote, which is ours, to answer
DYING = 5.0  # seconds for it to be gone after it was killed
FIRST_UID, UIDS = 60706, 478  # belong to nobody: between the ranges that Debian and systemd use


class ZygoteLost(Exception):
    """The zygote no longer answers."""


class ZygoteHandle:
    """One zygote behind one of `backends`. Holds at most one child at a time.

    facts: what the zygote found to hold, behind the fallback.
    """

    def __init__(self, backend: str, limits: Limits):
        self.facts: dict = {}
        self._folder: str | None = None
        self._group: cgroups.Group | None = None
        self._process: subprocess.Popen | None = None
        self._log = tempfile.TemporaryFile()  # noqa: SIM115
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control.settimeout(PATIENCE)
        _alive.add(self)
        try:
            with theirs:
                if backend != backends.BUBBLEWRAP:
                    self._folder = tempfile.mkdtemp()
                self._group = cgroups.create(limits)
                self._process = self._start(theirs.fileno())
            self._prepare(_setup(backend, self._folder))
        except BaseException:
            self.stop()
            raise

    def fork(self, limits: Limits, preload: list[str]) -> socket.socket:
        """Our end of the channel of a new child; ends the one before."""
        request = {
            "do": "fork",
            "limits": limits.of_process(),
            "caps": limits.of_messages(),
            "given": GIVEN,
            "preload": preload,
        }
        try:
            if self._group:
                self._group.bound(limits)
        except OSError as error:
            raise ZygoteLost(f"its control group is gone: {error}") from error
        try:
            self._control.send(json.dumps(request).encode())
            _, fds, _, _ = socket.recv_fds(self._control, PACKET, 1)
        except OSError as error:
            raise ZygoteLost(str(error)) from error
        if not fds:
            raise ZygoteLost("the zygote ended")
        return socket.socket(fileno=fds[0])

    def end(self, grace: bool) -> dict:
        """Kill the child if it lives; how it ended, and whether it left files behind.

        grace: it seems to be dying by itself; wait a moment for its own status.
        """
        try:
            report = self._ask({"do": "end", "grace": grace})
        except ZygoteLost:
            if not self._starved():
                raise
            report = {"cpu": 0.0, "clean": False}
        if self._starved():  # the zygote is lost with it, or saw only how slowly it goes
            report |= {"alive": False, "status": -signal.SIGKILL}
        return report

    def stop(self):
        """End the zygote and with it everything it started. May be called again, and by a signal's
        handler in the middle of it, or of the zygote's start.
        """
        self._control.close()
        self._kill()
        if self._group:
            self._group.remove()
        self._log.close()
        if self._folder:
            _remove(self._folder)
        _alive.discard(self)

    def _kill(self):
        """Waits without Popen's lock, which whoever was interrupted may hold."""
        if self._process is not None:
            self._process.kill()
            deadline = time.monotonic() + DYING
            while self._process.poll() is None and time.monotonic() < deadline:
                time.sleep(0.001)

    def _start(self, control_fd: int) -> subprocess.Popen:
        environment: dict[str, str] = {}
        if self._folder:
            command, environment = jail.plain(control_fd, self._folder)
        else:
            command = jail.jailed(control_fd)
            command[0] = shutil.which("bwrap") or command[0]
        command = self._group.joining(command) if self._group else command
        try:
            with budget.unbounded():
                return subprocess.Popen(
                    command,
                    env=environment,
                    cwd=f"{self._folder}/tmp" if self._folder else "/",
                    pass_fds=[control_fd],
                    stdin=subprocess.DEVNULL,
                    stdout=self._log,
                    stderr=self._log,
                    start_new_session=True,
                )
        except OSError as error:
            raise SandboxUnavailable(f"the sandbox does not start: {error}") from error

    def _prepare(self, setup: dict):
        try:
            self._control.send(json.dumps(setup).encode())
            answer = self._control.recv(PACKET)
        except OSError:
            answer = b""
        if not answer:
            self._kill()
            raise SandboxUnavailable(f"the sandbox does not start: {self._complaint()}")
        self.facts = json.loads(answer)
        if "error" in self.facts:
            raise SandboxUnavailable(f"the sandbox does not start: {self.facts['error']}")

    def _complaint(self) -> str:
        self._log.seek(0)
        return backends.complaint(self._log.read(10_000).decode("utf-8", "replace"))

    def _starved(self) -> bool:
        return self._group is not None and self._group.starved()

    def _ask(self, request: dict) -> dict:
        try:
            self._control.send(json.dumps(request).encode())
            reply = self._control.recv(PACKET)
        except OSError as error:
            raise ZygoteLost(str(error)) from error
        if not reply:
            raise ZygoteLost("the zygote ended")
        return json.loads(reply)


_alive: set[ZygoteHandle] = set()


def stop_all() -> None:
    """Ends every zygote of this process, those that are being started too."""
    for handle in list(_alive):
        handle.stop()


def _setup(backend: str, folder: str | None) -> dict:
    try:
        program = syscalls.program()
    except syscalls.NoSeccomp as error:
        if backend != backends.UNSAFE:
            raise SandboxUnavailable(f"{error}; nothing is graded without it") from error
        program = b""
    setup: dict = {
        "backend": backend,
        "filter": base64.b64encode(program).decode(),
        "disk": os.path.join(folder, "tmp") if folder else jail.disk(),
    }
    if backend == backends.FALLBACK and folder:
        setup |= {"uid": _free_uid(), "landlock": landlock.version(), **jail.sight(folder)}
    return setup


def _free_uid() -> int | None:
    """A uid for this sandbox alone, if root is to give it away."""
    return FIRST_UID + os.getpid() % UIDS if os.geteuid() == 0 else None


def _remove(folder: str):
    try:
        _open_up(folder)
        shutil.rmtree(folder, ignore_errors=True)
    except RecursionError:  # nested too deeply for Python
        subprocess.run(["rm", "-rf", "--", folder], check=False)


def _open_up(folder: str):
    """Lets us into every folder within: one may have been made that nobody may enter."""
    for place, names, _ in os.walk(folder):
        for path in (os.path.join(place, name) for name in names):
            if not os.path.islink(path):
                with contextlib.suppress(OSError):
                    os.chmod(path, 0o700)
