"""The process that stands inside the sandbox and forks one child per notebook.

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

from . import confine, disk_watch, guard, landlock, magics, runner, standins

PACKET = 1 << 16
GRACE = 0.25  # seconds for a child to finish dying after it closed its channel
PRELOADABLE = {
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
        self.backend = setup["backend"]
        self.disk = self.own = setup["disk"]  # and, where no mount stands over it, the child's
        self.filter = base64.b64decode(setup["filter"])
        self.facts: dict = {}
        self.devices: list[str] = []
        # bytes, files and what is to stay free of the disk, where no mount bounds them
        self.watch: tuple[int, int, int] | None = None
        self.flooded = False
        confine.drop_bounds()
        if self.backend == "fallback":
            self._stand_alone(setup)
        confine.forbid_gain()
        confine.keep_freed_memory()
        self._load()
        _to_nowhere()
        self.base = _empty(self.disk)

    def _stand_alone(self, setup: dict):
        """Without bubblewrap: another uid if that can be had, and Landlock."""
        uid = confine.drop_privileges(setup["uid"], self.disk, setup["read"])
        self.devices = [f"/dev/{name}" for name in setup["devices"]]
        sight = setup["read"], setup["hidden"], self.disk, self.devices
        landlock.restrict(setup["landlock"], *sight)
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
        guard.prepare()

    def serve(self):
        """Answer requests, one at a time."""
        gc.collect()
        gc.freeze()
        while True:
            self._guard_disk()
            packet = self.control.recv(PACKET)
            if not packet:
                return
            request = json.loads(packet)
            if request["do"] == "fork":
                self._fork(request)
            else:
                self.control.send(json.dumps(self._end(request["grace"])).encode())

    def _guard_disk(self):
        """Until the next request: end a child that writes too much."""
        while self.watch and self.child and not self.flooded:
            if select.select([self.control], [], [], disk_watch.EVERY)[0]:
                return
            if disk_watch.overfull(self.own, *self.watch):
                self.flooded = True
                os.kill(self.child, signal.SIGKILL)

    def _fork(self, request: dict):
        """A new child. The grader gets the other end of its channel, which is made in here: of a
        socket from outside, a child could ask what is outside.
        """
        if self.child:
            self._end(False)
        self._preload(request["preload"])
        limits = request["limits"]
        if self.backend != "bubblewrap":
            self.watch = limits["disk"], limits["disk_files"], disk_watch.least_free(self.disk)
            self.own = os.path.join(self.disk, os.urandom(8).hex())
            os.mkdir(self.own, 0o700)
        theirs, ours = socket.socketpair()
        with theirs, ours:
            self.child = os.fork()
            if self.child == 0:
                try:
                    self._become_child(limits, request, ours.fileno())
                finally:
                    os._exit(70)
            socket.send_fds(self.control, [b"{}"], [theirs.fileno()])

    def _preload(self, names: list[str]):
        """Import libraries that this notebook mentions, for it and all that follow."""
        for name in names:
            if name == "magics":
                magics.load()
            elif name in PRELOADABLE and PRELOADABLE[name] not in sys.modules:
                try:
                    importlib.import_module(PRELOADABLE[name])
                except Exception:  # not installed, or broken: the learner's import will say so
                    PRELOADABLE.pop(name)
                _empty(self.disk, self.base)
                gc.freeze()

    def _become_child(self, limits: dict, request: dict, channel: int):
        os.dup2(channel, 3)
        os.closerange(4, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
        _to_nowhere()
        if self.backend == "bubblewrap":
            confine.own_disk(self.disk, limits["disk"], limits["disk_files"])
            confine.drop_privileges()
        elif self.backend == "fallback":
            landlock.narrow(self.facts["landlock"], self.own, self.devices)
        self._settle()
        confine.forbid_gain()
        confine.bound_process(limits)
        if self.filter:
            confine.filter_calls(self.filter)
        runner.serve(3, request["caps"], request["given"])

    def _settle(self):
        """Go to the folder that is this child's own, and let the environment name it."""
        os.chdir(self.own)
        if self.own == self.disk:
            return
        for name, value in os.environ.items():
            if value == self.disk or value.startswith(f"{self.disk}/"):
                os.environ[name] = self.own + value[len(self.disk) :]
        if "tempfile" in sys.modules:
            vars(sys.modules["tempfile"])["tempdir"] = None

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
            "clean": self._is_clean(),
        }

    def _is_clean(self) -> bool:
        """Whether nothing of a child is left; the folder it had is removed."""
        if self.own != self.disk:
            try:
                os.rmdir(self.own)
            except OSError:
                return False
        return set(os.listdir(self.disk)) <= self.base


def _to_nowhere():
    """Opens the null device for the three streams, anew: what several processes have inherited of
    one opening they share, its flags for example.
    """
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    os.close(null)


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
