"""The child: runs a notebook's cells, then answers calls of its functions.

Shares its process with the learner's code and is trusted with nothing: what it says about a call
is that call's answer and no more. Runs inside the sandbox.
"""

from __future__ import annotations
import __future__

import ast
import builtins
import functools
import linecache
import operator
import os
import sys
import types
from typing import Any

from . import calls, magics, statements
from .protocol import pack, unpack
from .trouble import of_cell

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
            notebook.definitions.watched |= set(message["watch"])
            run_cells(notebook, message["cells"], blobs)
        else:
            notebook.answer(message, blobs)


def run_cells(notebook: calls.Notebook, cells: list[int], sources: list[bytearray]):
    """Run the cells in order; an exception costs its own cell only."""
    notebook.forbid(())
    for index, raw in zip(cells, sources, strict=True):
        failure, defines = None, list[str]()
        try:
            run_cell(notebook, index, raw.decode("utf-8", "replace"), defines)
        except BaseException as error:
            failure = of_cell(error, f"<cell {index}>", notebook.caps["message"])
        answer = {"kind": "cell", "index": index, "failure": failure, "defines": defines}
        notebook.channel.send(answer)


def run_cell(notebook: calls.Notebook, index: int, source: str, defines: list[str]):
    """Compile one cell whole, then run it in the notebook's names, up to each statement that may
    give one of the watched names a definition; those that do are added to `defines`.
    """
    name, watched = f"<cell {index}>", notebook.definitions.watched
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    tree: Any = compile(magics.translate(source), name, "exec", ast.PyCF_ONLY_AST, True)
    groups = list(statements.runs(tree.body, watched))
    codes = [_compiled(group, name, _future(tree)) for group, _ in groups]
    for code, (_, but) in zip(codes, groups, strict=True):
        try:
            exec(code, notebook.names)
        finally:
            defines += notebook.definitions.look(index, but)


def _compiled(body: list[ast.stmt], name: str, flags: int) -> types.CodeType:
    return compile(ast.Module(body, []), name, "exec", flags, dont_inherit=True)


def _future(tree: ast.Module) -> int:
    """Flags of what a cell imports from __future__, for all parts of it."""
    names = [
        alias.name
        for statement in tree.body
        if isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
        for alias in statement.names
    ]
    flags = [getattr(__future__, name).compiler_flag for name in names if hasattr(__future__, name)]
    return functools.reduce(operator.or_, flags, 0)
