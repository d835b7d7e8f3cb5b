"""The warm process that stands inside the sandbox and forks one child per notebook.

Started by `sandbox` with a control socket (one packet, one JSON message). It never runs a
learner's code and never reads what a child writes: it forks, kills, reaps, and says how a child
ended. Runs inside the sandbox, on the standard library and numpy.
"""

from __future__ import annotations

import base64
import gc
import importlib
import json
import os
import pkgutil
import resource
import select
import signal
import socket
import sys
import time

from . import confine, disk_watch, landlock, magics, runner, standins

PACKET = 1 << 16
GRACE = 0.25  # seconds for a child to finish dying after it closed its channel
WARM = {
    "matplotlib": "matplotlib.pyplot",
    "scipy": "scipy.special",
    "sklearn": "sklearn.datasets",
    "pandas": "pandas",
}


def main(control_fd: int):
    """Prepare, say so, then serve requests until the grader hangs up."""
    with socket.socket(fileno=control_fd) as control:
        setup = json.loads(control.recv(PACKET))
        try:
            zygote = Zygote(setup, control)
        except Exception as error:
            control.send(json.dumps({"error": f"{type(error).__name__}: {error}"}).encode())
            return
        control.send(json.dumps(zygote.facts).encode())
        zygote.serve()


class Zygote:
    """One sandbox's forking process and its only child."""

    def __init__(self, setup: dict, control: socket.socket):
        self.control = control
        self.child = 0
        self.disk = setup["disk"]
        self.filter = base64.b64decode(setup["filter"])
        self.facts: dict = {}
        self.watch: tuple[int, int] | None = None  # bytes and files, where no mount bounds them
        self.flooded = False
        if setup["wall"] == "bubblewrap":
            confine.bound_disk(self.disk, setup["disk_size"], setup["disk_files"])
            confine.drop_privileges()
        elif setup["wall"] == "second":
            self._stand_alone(setup)
        confine.forbid_gain()
        self._load()
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        os.close(null)
        self.base = _empty(self.disk)

    def _stand_alone(self, setup: dict):
        """Without bubblewrap: another uid if that can be had, and Landlock."""
        self.watch = setup["disk_size"], setup["disk_files"]
        uid = confine.drop_privileges(setup["uid"], self.disk, setup["read"])
        devices = [f"/dev/{name}" for name in setup["devices"]]
        landlock.restrict(setup["landlock"], setup["read"], setup["hidden"], self.disk, devices)
        self.facts = {"uid": uid, "landlock": setup["landlock"]}

    def _load(self):
        """Import what every notebook needs, once."""
        standins.install()
        for name in ("numpy", "numpy.linalg", "numpy.random"):
            importlib.import_module(name)
        nnlab = importlib.import_module("nnlab")
        for module in pkgutil.iter_modules(nnlab.__path__):
            if module.name not in ("plots", "demos"):
                importlib.import_module(f"nnlab.{module.name}")

    def serve(self):
        """Answer requests, one at a time."""
        gc.collect()
        gc.freeze()
        while True:
            self._guard_disk()
            packet, fds, _, _ = socket.recv_fds(self.control, PACKET, 1)
            if not packet:
                return
            request = json.loads(packet)
            if request["do"] == "fork":
                reply = self._fork(request, fds[0])
            else:
                reply = self._end(request["grace"])
            self.control.send(json.dumps(reply).encode())

    def _guard_disk(self):
        """Until the next request: end a child that writes too much."""
        while self.watch and self.child and not self.flooded:
            if select.select([self.control], [], [], disk_watch.EVERY)[0]:
                return
            if disk_watch.overfull(self.disk, *self.watch):
                self.flooded = True
                os.kill(self.child, signal.SIGKILL)

    def _fork(self, request: dict, channel: int) -> dict:
        if self.child:
            self._end(False)
        self._warm(request["warm"])
        self.child = os.fork()
        if self.child == 0:
            try:
                self._become_child(request, channel)
            finally:
                os._exit(70)
        os.close(channel)
        return {}

    def _warm(self, names: list[str]):
        """Import libraries that this notebook mentions, for it and all that follow."""
        for name in names:
            if name == "magics":
                magics.load()
            elif name in WARM and WARM[name] not in sys.modules:
                try:
                    importlib.import_module(WARM[name])
                except Exception:  # not installed, or broken: the learner's import will say so
                    WARM.pop(name)
                _empty(self.disk, self.base)
                gc.freeze()

    def _become_child(self, request: dict, channel: int):
        os.dup2(channel, 3)
        os.closerange(4, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
        confine.forbid_gain()
        confine.bound_process(request["limits"])
        if self.filter:
            confine.filter_calls(self.filter)
        runner.serve(3, request["caps"])

    def _end(self, grace: bool) -> dict:
        """Kill the child if it lives, and tell how it ended."""
        if not self.child:
            return {"alive": False, "status": 0, "cpu": 0.0, "clean": True}
        deadline = time.monotonic() + (GRACE if grace else 0)
        pid, status, usage = os.wait4(self.child, os.WNOHANG)
        while not pid and time.monotonic() < deadline:
            select.select([], [], [], 0.001)
            pid, status, usage = os.wait4(self.child, os.WNOHANG)
        alive = not pid
        if alive:
            os.kill(self.child, signal.SIGKILL)
            _, status, usage = os.wait4(self.child, 0)
        self.child, flooded, self.flooded = 0, self.flooded, False
        return {
            "alive": alive,
            "flooded": flooded,
            "status": os.waitstatus_to_exitcode(status),
            "cpu": usage.ru_utime + usage.ru_stime,
            "clean": set(os.listdir(self.disk)) <= self.base,
        }


def _empty(folder: str, keep: frozenset[str] = frozenset()) -> frozenset[str]:
    """Delete what the imports left in `folder`; what is still there afterwards."""
    import shutil

    for name in set(os.listdir(folder)) - keep:
        path = os.path.join(folder, name)
        if os.path.isdir(path) and not os.path.islink(path):
            shutil.rmtree(path, ignore_errors=True)
        else:
            os.unlink(path)
    return frozenset(os.listdir(folder))
