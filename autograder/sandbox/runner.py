"""The child: runs a notebook's cells, then answers calls of its functions.

Shares its process with the learner's code and is trusted with nothing: what it says about a call
is that call's answer and no more. Runs inside the sandbox.
"""

from __future__ import annotations

import builtins
import linecache
import os
import sys
import types

from . import calls, magics
from .protocol import pack, unpack
from .trouble import describe

CHUNK = 1 << 16  # bytes read ahead


class Channel:
    """The child's end of the socket, by plain read and write."""

    def __init__(self, fd: int, caps: dict[str, int], given: dict[str, int]):
        self.fd = fd
        self.caps = caps  # of what is sent
        self.given = given  # of what is received
        self.ahead = bytearray()  # read and not asked for yet

    def read(self, size: int) -> bytearray:
        """Exactly `size` bytes; the process ends when the grader has hung up."""
        while len(self.ahead) < size:
            more = os.read(self.fd, max(CHUNK, size - len(self.ahead)))
            if not more:
                os._exit(0)
            self.ahead += more
        data = self.ahead[:size]
        del self.ahead[:size]
        return data

    def receive(self):
        """The next message and its blobs."""
        return unpack(self.read, self.given)

    def send(self, message: dict, blobs=()):
        """Write one message whole."""
        view = memoryview(pack(message, blobs, self.caps))
        while view:
            view = view[os.write(self.fd, view) :]


def serve(fd: int, caps: dict[str, int], given: dict[str, int]):
    """Answer the grader's requests until it hangs up or kills this process."""
    channel = Channel(fd, caps, given)
    main = types.ModuleType("__main__")
    main.__dict__.update(__builtins__=builtins, display=builtins.display)  # type: ignore[attr-defined]
    sys.modules["__main__"] = main
    sys.argv[:] = [""]
    sys.stdin, sys.stdout = open(os.devnull), open(os.devnull, "w")  # noqa: SIM115
    sys.stderr = sys.stdout
    notebook = calls.Notebook(main.__dict__, channel)
    while True:
        message, blobs = channel.receive()
        if message["kind"] == "run":
            run_cells(notebook, message["cells"], blobs)
        else:
            notebook.answer(message, blobs)


def run_cells(notebook: calls.Notebook, cells: list, sources: list[bytearray]):
    """Run the cells in order; an exception costs its own cell only."""
    for (index, label), raw in zip(cells, sources, strict=True):
        failure = None
        try:
            run_cell(notebook, index, label, raw.decode("utf-8", "replace"))
        except BaseException as error:
            failure = describe(error, f"<cell {index}>", notebook.caps["message"])
        notebook.channel.send({"kind": "cell", "index": index, "failure": failure})


def run_cell(notebook: calls.Notebook, index: int, label: str, source: str):
    """Compile and run one cell in the notebook's names."""
    name = f"<cell {index}>"
    if label:
        notebook.cell_of[label] = name
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    code = compile(magics.translate(source), name, "exec", dont_inherit=True)
    exec(code, notebook.names)
