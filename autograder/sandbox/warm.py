"""The grader's end of one zygote: start it, ask it to fork and to end, stop it."""

from __future__ import annotations

import base64
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile

from . import jail, syscalls
from .limits import Limits

PACKET = 1 << 16
PATIENCE = 60.0  # seconds for the zygote, which is ours, to answer


class SandboxUnavailable(RuntimeError):
    """No sandbox, hence no grade; one line that says what is missing and what to do."""


class ZygoteLost(Exception):
    """The zygote no longer answers."""


class Warm:
    """One zygote. Holds at most one child at a time."""

    def __init__(self, unsafe: bool, limits: Limits):
        self._folder = tempfile.mkdtemp() if unsafe else None
        self._log = tempfile.TemporaryFile()  # noqa: SIM115
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control.settimeout(PATIENCE)
        try:
            with theirs:
                self._process = self._start(theirs.fileno())
            self._prepare(_setup(unsafe, limits, self._folder))
        except BaseException:
            self.stop()
            raise

    def fork(self, channel: socket.socket, limits: Limits, warm: list[str]):
        """A new child that serves the other end of `channel`; ends the one before."""
        request = {
            "do": "fork",
            "limits": limits.of_process(),
            "caps": limits.of_messages(),
            "warm": warm,
        }
        self._ask(request, [channel.fileno()])

    def end(self, grace: bool) -> dict:
        """Kill the child if it lives; how it ended, and whether it left files behind.

        grace: it seems to be dying by itself; wait a moment for its own status.
        """
        return self._ask({"do": "end", "grace": grace})

    def stop(self):
        """End the zygote and with it everything it started."""
        self._control.close()
        process = getattr(self, "_process", None)
        if process is not None:
            process.kill()
            process.wait()
        self._log.close()
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _start(self, control_fd: int) -> subprocess.Popen:
        environment: dict[str, str] = {}
        if self._folder:
            command, environment = jail.unsafe(control_fd, self._folder)
        elif shutil.which("bwrap"):
            command = jail.jailed(control_fd)
            command[0] = shutil.which("bwrap") or ""
        else:
            raise SandboxUnavailable(
                "bubblewrap is not installed (apt install bubblewrap); nothing is graded without it"
            )
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

    def _prepare(self, setup: dict):
        try:
            self._control.send(json.dumps(setup).encode())
            answer = self._control.recv(PACKET)
        except OSError:
            answer = b""
        if not answer:
            self._process.kill()
            self._process.wait()
            raise SandboxUnavailable(f"the sandbox does not start: {self._complaint()}")
        error = json.loads(answer).get("error")
        if error:
            raise SandboxUnavailable(f"the sandbox does not start: {error}")

    def _complaint(self) -> str:
        self._log.seek(0)
        lines = self._log.read(10_000).decode("utf-8", "replace").split("\n")
        text = next((line for line in reversed(lines) if line.strip()), "no reason given")
        if text.startswith("bwrap:"):
            return f"{text} (are unprivileged user namespaces allowed here?)"
        return text

    def _ask(self, request: dict, fds: list[int] | None = None) -> dict:
        try:
            socket.send_fds(self._control, [json.dumps(request).encode()], fds or [])
            reply = self._control.recv(PACKET)
        except OSError as error:
            raise ZygoteLost(str(error)) from error
        if not reply:
            raise ZygoteLost("the zygote ended")
        return json.loads(reply)


def _setup(unsafe: bool, limits: Limits, folder: str | None) -> dict:
    try:
        program = syscalls.program()
    except syscalls.NoSeccomp as error:
        if not unsafe:
            raise SandboxUnavailable(f"{error}; nothing is graded without it") from error
        program = b""
    return {
        "jailed": not unsafe,
        "filter": base64.b64encode(program).decode(),
        "disk": os.path.join(folder, "tmp") if folder else jail.disk(),
        "disk_size": limits.disk,
        "disk_files": limits.disk_files,
    }


def signal_name(number: int) -> str:
    """SIGSEGV for 11."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
