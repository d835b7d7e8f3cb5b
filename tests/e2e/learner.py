"""What a learner does in JupyterLab, for browser tests: start it, type, run, move a slider."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

from autograder.course import sources
from benchmarks._lab import free_port, private_environment

READY = """() => {
    const panel = jupyterapp.shell.currentWidget;
    return panel?.sessionContext?.session?.kernel?.status === 'idle'
        && panel.content.widgets.every(cell => cell.model.executionState !== 'running');
}"""
ALL_RUN = """() => jupyterapp.shell.currentWidget.content.widgets.every(
    cell => cell.model.type !== 'code' || cell.model.executionCount)"""


@contextmanager
def make_lab(home: Path, work: Path, venv: Path) -> Iterator[str]:
    """The course, opened by `make lab` with the learner's copies in `work`; gives its address."""
    arguments = f"--no-browser --port={free_port()} --LabApp.expose_app_in_browser=True"
    make = ["make", "lab", f"VENV={venv}", "INSTALL=no", f"LAB_ARGS={arguments}"]
    log = home / "make-lab.log"
    with log.open("w") as out:
        server = subprocess.Popen(
            make,
            cwd=sources.ROOT,
            env={**private_environment(home), "NNLAB_WORK": str(work)},
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield printed_address(server, log)
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=20)


def printed_address(server: subprocess.Popen, log: Path, seconds: float = 90) -> str:
    """The address with its token, as JupyterLab prints it for the learner, once it listens there:
    it prints it a moment before."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and server.poll() is None:
        match = re.search(r"http://(localhost|127\.0\.0\.1):(\d+)/lab\S*token=\w+", log.read_text())
        if match and listens(match[1], int(match[2])):
            return match.group()
        time.sleep(0.2)
    raise AssertionError(f"make lab opened no address:\n{log.read_text()[-3000:]}")


def listens(host: str, port: int) -> bool:
    """Whether somebody takes connections there."""
    try:
        socket.create_connection((host, port), timeout=5).close()
    except OSError:
        return False
    return True


def open_notebook(page: Page, address: str, notebook: str) -> None:
    """Opens a notebook of the course and waits for its kernel."""
    base, token = re.match(r"(http://[^/]+)/.*token=(\w+)", address).groups()
    page.goto(f"{base}/lab/tree/{notebook}?reset&token={token}")
    page.wait_for_selector(".jp-NotebookPanel .jp-Cell", timeout=60_000)
    page.wait_for_function(READY, timeout=60_000)


def run_all(page: Page) -> None:
    command(page, "notebook:run-all-cells")
    page.wait_for_function(ALL_RUN, timeout=120_000)
    page.wait_for_function(READY, timeout=60_000)


def command(page: Page, name: str) -> None:
    """Starts one of JupyterLab's commands, without waiting for it."""
    page.evaluate("name => { jupyterapp.commands.execute(name); }", name)


def cell_with(page: Page, text: str) -> int:
    """Number of the first code cell whose source begins with `text`; it is scrolled to."""
    index = page.evaluate(
        """text => {
            const notebook = jupyterapp.shell.currentWidget.content;
            const index = notebook.widgets.findIndex(cell =>
                cell.model.type === 'code'
                && cell.model.sharedModel.getSource().startsWith(text));
            notebook.activeCellIndex = index;
            notebook.scrollToItem(index, 'center');
            return index;
        }""",
        text,
    )
    assert index >= 0, f"no code cell begins with {text!r}"
    page.wait_for_timeout(300)
    return index


def cell(page: Page, index: int):
    return page.locator(f".jp-Notebook .jp-Cell[data-windowed-list-index='{index}']")


def type_answer(page: Page, name: str, source: str) -> None:
    """Replaces the answer's cell by what the learner types, and runs it."""
    index = cell_with(page, f"def {name}(")
    cell(page, index).locator(".cm-content").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(source)
    run_active(page)


def run_active(page: Page) -> None:
    command(page, "notebook:run-cell")
    page.wait_for_timeout(200)
    page.wait_for_function(READY, timeout=60_000)


def run_check(page: Page, name: str) -> str:
    """Runs the check of an exercise and gives the text that the learner sees below it."""
    index = cell_with(page, f"check({name})")
    run_active(page)
    output = cell(page, index).locator(".jp-OutputArea")
    output.first.wait_for(timeout=20_000)
    page.wait_for_timeout(300)
    return output.first.inner_text()


def save(page: Page) -> None:
    command(page, "docmanager:save")
    page.wait_for_timeout(1000)
