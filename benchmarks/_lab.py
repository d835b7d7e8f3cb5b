"""One private JupyterLab and one headless Chromium: for benchmarks and for browser tests."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

QUIET = [
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
READY = """() => {
  const current = jupyterapp.shell.currentWidget;
  return current?.context?.isReady && jupyterapp.commands.isEnabled('notebook:run-all-cells')
    && current.sessionContext?.session?.kernel?.status === 'idle';
}"""
KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}


def free_port() -> int:
    """A port that nobody uses at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def private_environment(home: Path) -> dict[str, str]:
    """The environment with HOME and Jupyter's folders of its own."""
    folders = {
        "HOME": home,
        "JUPYTER_CONFIG_DIR": home / "config",
        "IPYTHONDIR": home / "ipython",
        "JUPYTER_DATA_DIR": home / "data",
        "JUPYTER_RUNTIME_DIR": home / "runtime",
    }
    for folder in folders.values():
        folder.mkdir(parents=True, exist_ok=True)
    calm = {"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": True}}
    (home / "config" / "labconfig").mkdir(exist_ok=True)
    (home / "config" / "labconfig" / "page_config.json").write_text(json.dumps(calm))
    bin_folder = str(Path(sys.executable).parent)
    return {
        **os.environ,
        **{name: str(folder) for name, folder in folders.items()},
        "PATH": bin_folder + os.pathsep + os.environ.get("PATH", ""),
    }


def render_every_cell(home: Path) -> None:
    """In the JupyterLab that `lab` opens with this home, also cells that are not on the screen."""
    settings = home / "config/lab/user-settings/@jupyterlab/notebook-extension"
    settings.mkdir(parents=True)
    (settings / "tracker.jupyterlab-settings").write_text(json.dumps({"windowingMode": "none"}))


@contextmanager
def lab(root: Path, home: Path) -> Iterator[str]:
    """JupyterLab on the folder `root`; gives its address."""
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        "--no-browser",
        f"--port={port}",
        "--ip=127.0.0.1",
        f"--ServerApp.root_dir={root}",
        "--IdentityProvider.token=",
        "--allow-root",
        "--LabApp.expose_app_in_browser=True",
    ]
    with (home / "lab.log").open("w") as log:
        server = subprocess.Popen(command, env=private_environment(home), stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_until_up(address, server, home / "lab.log")
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_until_up(address: str, server: subprocess.Popen, log: Path, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if server.poll() is not None:
            break
        try:
            urllib.request.urlopen(f"{address}/api/status", timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text()[-2000:]}")


def chromium_path() -> str | None:
    """The system's Chromium where there is one; else playwright's own."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def chromium() -> Iterator[Browser]:
    """One headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=QUIET)
        try:
            yield browser
        finally:
            browser.close()


def write_notebook(path: Path, cells: list[str]) -> None:
    """A notebook of these code cells, with a kernelspec so that no dialog asks for one."""
    written = [
        {
            "cell_type": "code",
            "id": f"cell-{n}",
            "source": source,
            "metadata": {},
            "outputs": [],
            "execution_count": None,
        }
        for n, source in enumerate(cells)
    ]
    notebook: dict[str, Any] = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": KERNEL,
        "cells": written,
    }
    path.write_text(json.dumps(notebook))


def open_and_run(page: Page, address: str, notebook: str, seconds: float = 60) -> None:
    """Open a notebook in JupyterLab, run all its cells, and wait until the kernel is idle."""
    page.goto(f"{address}/lab/tree/{notebook}?reset")
    page.wait_for_selector(".jp-NotebookPanel .jp-Cell", timeout=seconds * 1000)
    # The command does nothing while the notebook is not yet the current one.
    page.wait_for_function(READY, timeout=seconds * 1000)
    page.evaluate("() => { jupyterapp.commands.execute('notebook:run-all-cells'); }")
    page.wait_for_function(
        "() => [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')]"
        ".every(p => /\\[\\d+\\]/.test(p.textContent))",
        timeout=seconds * 1000,
    )
