"""What a learner's code may use, in one place; `dataclasses.replace` overrides any of it."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 2**20
GIVEN = {"header": 8 * MIB, "result": 64 * MIB, "items": 500_000, "depth": 32}  # of arguments

# for answers of any size that they choose themselves; else the visible examples tell what is needed
WHOLE_NETWORKS = {"header": 4 * MIB, "result": 4 * MIB, "items": 200_000}


@dataclass(frozen=True)
class Limits:
    """Seconds, bytes and counts. The process's own limits hold for one fork of the notebook.

    wall: seconds for all calls of one exercise together. cell: seconds for one cell.
    session: seconds for everything a notebook asks of the sandbox.
    cpu, memory (address space), stack, open_files, file_size: resource limits of the process.
    disk, disk_files: size and number of files of its private folder.
    header, result: bytes of JSON and of arrays in one message from the process; items, depth: of
    the values in it. No more than right answers need: the grader works on them. What the grader
    itself sends, and the process takes, is bounded by GIVEN.
    judging, judging_memory: seconds that the grader may compute on what one exercise gave back,
    and bytes by which it may grow; its model answer does not count.
    traffic: bytes of all that one process sends, for a check may keep what its calls bring.
    callbacks: how often one call may call the functions it was given.
    message, warnings: characters of an exception's text, number of warnings that are kept.
    Other processes and threads: none, whatever the exercise. What is printed is thrown away.
    restarts: how often one exercise may lose its process and get a new one.
    """

    wall: float = 10.0
    cell: float = 10.0
    session: float = 120.0
    cpu: int = 150  # more than `session`: an honest answer ends by the clock
    memory: int = 2048 * MIB
    stack: int = 8 * MIB
    open_files: int = 64
    file_size: int = 16 * MIB
    disk: int = 64 * MIB
    disk_files: int = 256
    header: int = MIB
    result: int = 4 * MIB
    traffic: int = 256 * MIB
    items: int = 50_000
    depth: int = 32
    callbacks: int = 100_000
    message: int = 300
    warnings: int = 8
    restarts: int = 3
    judging: float = 20.0
    judging_memory: int = 1024 * MIB

    def of_process(self) -> dict[str, int]:
        """The part that the kernel holds a process to, fixed when it is forked."""
        names = ("cpu", "memory", "stack", "open_files", "file_size", "disk", "disk_files")
        return {name: int(getattr(self, name)) for name in names}

    def of_messages(self) -> dict[str, int]:
        """What the process may send; it keeps to that by itself, unless code makes it not."""
        names = ("header", "result", "items", "depth", "callbacks", "message", "warnings")
        return {name: int(getattr(self, name)) for name in names}
