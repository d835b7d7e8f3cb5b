"""Opens JupyterLab on the course: `python -m autograder.launch [--instructor] [Lab's arguments]`.

`make lab` calls this; where there is no make, it is called by hand.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from autograder.course import sources
from autograder.notebook import workspace

FIRST_CHAPTER = "ch00_start/ch00_start.ipynb"


def command(folder: Path, arguments: list[str], root_user: bool, opens: str = "") -> list[str]:
    """The command that starts JupyterLab on `folder`. What the user asks for comes last, and wins.

    opens: the notebook that the first start shows. JupyterLab's layout is remembered in the folder
    itself, so that it neither mixes with other projects nor outlives this one.
    """
    lab = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={folder}"]
    lab.append(f"--LabApp.workspaces_dir={folder / '.layout'}")
    if opens:
        lab.append(f"--LabApp.default_url=/lab/tree/{opens}")
    if root_user:
        lab.append("--allow-root")
    return lab + arguments


def environment(given: dict[str, str], role: str) -> dict[str, str]:
    """The environment of JupyterLab: our settings first, and this environment's programs."""
    config = [str(sources.ROOT / "labconfig" / role), given.get("JUPYTER_CONFIG_PATH", "")]
    programs = [str(Path(sys.executable).parent), given.get("PATH", "")]
    return {
        **given,
        "JUPYTER_CONFIG_PATH": os.pathsep.join(filter(None, config)),
        "JUPYTER_PREFER_ENV_PATH": "1",
        "PATH": os.pathsep.join(filter(None, programs)),
    }


def main(arguments: list[str]) -> int:
    """Prepares the copies, then becomes JupyterLab."""
    instructor = "--instructor" in arguments
    arguments = [a for a in arguments if a != "--instructor"]
    folder = sources.COURSE if instructor else sources.WORK
    first = not instructor and not (folder / workspace.STATE).exists()
    if not instructor and workspace.main():
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    root_user = hasattr(os, "geteuid") and os.geteuid() == 0
    if root_user:
        print("  You are root: fine in a container, not needed anywhere else.")
    opens = FIRST_CHAPTER if first and (folder / FIRST_CHAPTER).exists() else ""
    os.chdir(sources.ROOT)  # nbgrader reads nbgrader_config.py from here
    lab = command(folder.resolve(), arguments, root_user, opens)
    settings = environment(dict(os.environ), "instructor" if instructor else "learner")
    sys.stdout.flush()
    if os.name == "nt":
        return subprocess.run(lab, env=settings, check=False).returncode
    os.execve(lab[0], lab, settings)
