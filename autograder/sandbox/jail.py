"""The command that starts a zygote: in bubblewrap, or plainly where that cannot be had.

Inside stand the interpreter, the system's and Python's libraries, `nnlab`, and the few files of
this room that run there, all read-only; /dev/null and its like; and a small /tmp, empty, a new
one for each process. There is no /proc, no /sys, no network, no other file of this project and
no variable of the environment but those of ENVIRONMENT.
"""

from __future__ import annotations

import os
import shutil
import site
import sys
import sysconfig
from pathlib import Path

HERE = Path(__file__).resolve().parent
NNLAB = HERE.parent.parent / "nnlab"  # the library, found without importing it
INSIDE = (
    "calls", "confine", "decode", "definitions", "digest", "disk_watch", "encode", "float_errors",
    "guard", "landlock", "magics", "operands", "own_code", "protocol", "runner", "standins",
    "statements", "trouble", "watching", "zygote",
)  # fmt: skip
LIBRARY = "/opt/lib"  # of nnlab and `cells`, as the files of this room are called inside
HIDDEN = ("autograder", "solutions", "notebooks", "course", "tests")  # wherever installed
DEVICES = ("null", "zero", "full", "random", "urandom")
ONE_THREAD = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL")}
ENVIRONMENT = {  # with "." for the process's own folder
    "HOME": ".",
    "LANG": "C.UTF-8",
    "MPLBACKEND": "Agg",
    "MPLCONFIGDIR": "./.matplotlib",
    "PATH": "/usr/bin",
    "TMPDIR": ".",
    **ONE_THREAD,
}
BOOT = """\
import sys
*paths, fd = sys.argv[1:]
sys.path[:0] = paths[:1]
sys.path += paths[1:]
from cells.zygote import main
main(int(fd))
"""


def python() -> str:
    """The real interpreter, not a virtual environment's link to it."""
    return os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)


def disk() -> str:
    """The process's own folder inside: /tmp, or /home where the interpreter lives in /tmp."""
    return "/home" if any(place.startswith("/tmp/") for place in (*_system(), python())) else "/tmp"


def jailed(control_fd: int) -> list[str]:
    """The command for bubblewrap that starts a zygote."""
    inside = [f"/opt/site/{number}" for number in range(len(_sites()))]
    return [*confined(), *_interpreter(LIBRARY, inside, control_fd)]


def running(code: str) -> list[str]:
    """The end of `confined` that runs a little code on the files of this room alone."""
    return [python(), "-I", "-S", "-B", "-c", code, LIBRARY]


def confined() -> list[str]:
    """Bubblewrap and its options, with CAP_SYS_ADMIN to mount each child a /tmp of its own."""
    sites = _sites()
    # fmt: off
    command = [
        "bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--as-pid-1", "--clearenv",
        "--uid", "1000", "--gid", "1000", "--hostname", "notebook",
        "--cap-drop", "ALL", "--cap-add", "CAP_SYS_ADMIN",
    ]
    # fmt: on
    for name, value in _environment(disk()).items():
        command += ["--setenv", name, value]
    for source in _system():
        link = os.path.islink(source)
        command += ["--symlink", os.readlink(source)] if link else ["--ro-bind", source]
        command += [source]
    command += ["--ro-bind", python(), python()]
    for number, source in enumerate(sites):
        command += ["--ro-bind", source, f"/opt/site/{number}"]
    for folder in _visible(sites):
        for name in HIDDEN:
            if os.path.isdir(os.path.join(folder[0], name)):
                command += _hide(os.path.join(folder[1], name))
    command += ["--ro-bind", str(NNLAB), f"{LIBRARY}/nnlab"]
    command += _hide(f"{LIBRARY}/nnlab/demos") if (NNLAB / "demos").is_dir() else []
    for name in INSIDE:
        command += ["--ro-bind", str(HERE / f"{name}.py"), f"{LIBRARY}/cells/{name}.py"]
    for name in DEVICES:
        command += ["--dev-bind", f"/dev/{name}", f"/dev/{name}"]
    return [*command, "--tmpfs", disk(), "--remount-ro", "/", "--chdir", disk(), "--"]


def plain(control_fd: int, folder: str) -> tuple[list[str], dict[str, str]]:
    """The command without bubblewrap, and its environment; `folder` is private to this zygote.

    The process then confines itself: as the fallback does, or by limits alone (--unsafe).
    """
    library = Path(folder, "lib")
    (library / "cells").mkdir(parents=True)
    for name in INSIDE:
        shutil.copy(HERE / f"{name}.py", library / "cells")
        (library / "cells" / f"{name}.py").chmod(0o644)
    (library / "nnlab").symlink_to(NNLAB, target_is_directory=True)
    own = Path(folder, "tmp")
    own.mkdir(mode=0o700)
    for place in (library, library / "cells"):
        place.chmod(0o755)
    Path(folder).chmod(0o711)  # a uid of its own must get through
    return _interpreter(str(library), _sites(), control_fd), _environment(str(own))


def sight(folder: str) -> dict[str, list[str]]:
    """What Landlock is to leave in sight of a zygote started by `plain`, as bubblewrap does."""
    sites = _sites()
    hidden = [os.path.join(place, name) for place in sites for name in HIDDEN]
    return {
        "read": [*_system(), python(), *sites, os.path.join(folder, "lib"), str(NNLAB)],
        "hidden": [*filter(os.path.isdir, hidden), str(NNLAB / "demos")],
        "devices": list(DEVICES),
    }


def _environment(folder: str) -> dict[str, str]:
    return {
        name: folder + value[1:] if value.startswith(".") else value
        for name, value in ENVIRONMENT.items()
    }


def _hide(folder: str) -> list[str]:
    """An empty folder over one that is not to be seen, as read-only as the rest."""
    return ["--tmpfs", folder, "--remount-ro", folder]


def _interpreter(library: str, sites: list[str], control_fd: int) -> list[str]:
    return [python(), "-I", "-S", "-B", "-c", BOOT, library, *sites, str(control_fd)]


def _sites() -> list[str]:
    """Folders of installed packages, without duplicates."""
    known = {*site.getsitepackages(), sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    known.add(site.getusersitepackages() if site.ENABLE_USER_SITE else "")
    site_folders = [path for path in sys.path if path in known and os.path.isdir(path)]
    return list(dict.fromkeys(os.path.realpath(path) for path in site_folders))


def _system() -> list[str]:
    """Folders of shared libraries and of the interpreter's own modules, outermost first."""
    places = ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache"]
    places += ["/etc/alternatives", os.path.realpath(sysconfig.get_path("stdlib"))]
    places += [os.path.join(os.path.realpath(sys.base_prefix), "lib")]
    outermost: list[str] = []
    for place in sorted({place for place in places if os.path.lexists(place)}):
        if not any(place.startswith(f"{outer}/") for outer in outermost):
            outermost.append(place)
    return outermost


def _visible(sites: list[str]) -> list[tuple[str, str]]:
    """Every place, outside and inside, where an installed copy of this project might show."""
    places = [(source, f"/opt/site/{number}") for number, source in enumerate(sites)]
    outer = tuple(f"{place}/" for place in _system())
    return places + [(source, source) for source in sites if source.startswith(outer)]
