"""Answers that mean harm: none reaches anything, none costs anyone else anything.

Tests autograder/sandbox/session.py, autograder/sandbox/zygote.py, autograder/sandbox/syscalls.py
and autograder/sandbox/failures.py.
"""

import time

import pytest

from autograder.sandbox import Limits

GOOD = "def good(x):\n    return x + 1"

LOOPS = {
    "plain": "while True: pass",
    "that swallows every exception": (
        "while True:\n        try:\n            while True: pass\n"
        "        except BaseException: pass"
    ),
    "that ignores every signal": (
        "import signal\n    for n in range(1, 65):\n        try: signal.signal(n, signal.SIG_IGN)\n"
        "        except (OSError, ValueError): pass\n    while True: pass"
    ),
    "in C": "import numpy as np\n    np.ones(10**6).cumsum()\n    sum(iter(int, 1))",
    "asleep": "import time\n    time.sleep(10**6)",
    "with a handler that raises": (
        "import signal\n    def h(*a): raise SystemExit\n    signal.signal(signal.SIGALRM, h)\n"
        "    signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)\n    while True:\n"
        "        try:\n            while True: pass\n        except BaseException: pass"
    ),
}


@pytest.mark.parametrize("body", LOOPS.values(), ids=LOOPS)
def test_an_endless_loop_ends_on_time_and_the_next_exercise_is_answered(opened, body):
    session = opened(f"def f(x):\n    {body}", GOOD)
    started = time.monotonic()
    answer = session.answer("f", limits=Limits(wall=0.4))
    kinds = {answer.call((i,)).failure.kind for i in range(2)}
    assert kinds <= ({"timeout", "exception", "crash"} if "setitimer" in body else {"timeout"})
    assert time.monotonic() - started < 3
    assert session.answer("good")(1) == 2


CRASHES = {
    "os._exit": ("import os; os._exit(0)", "exit"),
    "a segfault": ("import ctypes; ctypes.string_at(0)", "SIGSEGV"),
    "an abort": ("import os; os.abort()", ""),
    "a stack overflow": (
        "import sys; sys.setrecursionlimit(10**9); x, y = [], []\n"
        "    for _ in range(3 * 10**5): x, y = [x], [y]\n    return x == y",
        "",
    ),
    "the grader's channel closed": ("import os; os.close(3)\n    while True: pass", "closed"),
    "every file closed": ("import os; os.closerange(0, 99)", ""),
}


@pytest.mark.parametrize(("body", "name"), CRASHES.values(), ids=CRASHES)
def test_a_crash_costs_one_exercise(opened, body, name):
    session = opened(f"def f(x):\n    {body}", GOOD)
    failure = session.answer("f").call((1,)).failure
    # from Python 3.12 on a deep recursion in C is an exception too
    assert failure.kind in ("crash", "memory") or failure.type == "RecursionError"
    assert name in failure.type
    assert session.answer("good")(1) == 2


def test_an_exercise_that_always_crashes_is_given_up(opened):
    session = opened("def f(x):\n    import os; os._exit(1)", GOOD)
    answer = session.answer("f")
    kinds = {answer.call((i,)).failure.kind for i in range(20)}
    assert kinds == {"crash"}
    assert answer._restarts < 0
    assert session.answer("good")(1) == 2


def test_an_exercise_that_crashes_once_is_asked_again(opened):
    session = opened("import os\ndef f(x):\n    return 1 if x else os._exit(1)")
    answer = session.answer("f")
    assert answer.call((0,)).failure.kind == "crash"
    assert answer(1) == 1


LATE = {
    "a timer": (
        "import signal, os; signal.signal(signal.SIGALRM, lambda *a: os._exit(1)); "
        "signal.setitimer(signal.ITIMER_REAL, 0.02)"
    ),
    "a hog": "global hog; hog = bytearray(750 * 2**20)",
    "a broken function of the system": "import os; os.write = None",
}


@pytest.mark.parametrize("body", LATE.values(), ids=LATE)
def test_harm_that_one_exercise_prepares_for_the_next_does_not_reach_it(opened, body):
    session = opened(
        f"def f(x):\n    {body}\n    return 1",
        "import time\ndef good(x):\n    time.sleep(0.1)\n    return len(bytearray(2**28))",
    )
    session.answer("f").call((1,))
    assert session.answer("good")(1) == 2**28


@pytest.mark.parametrize("body", ["import sys; sys.exit(0)", "raise SystemExit", "exit()"])
def test_leaving_is_told_as_the_end_of_the_process_and_loses_none(opened, body):
    session = opened(f"def f():\n    {body}", GOOD)
    failure = session.answer("f").call(()).failure
    child = session.child
    assert (failure.kind, failure.type, failure.message) == ("crash", "exit", "")
    assert session.answer("good")(1) == 2
    assert session.child is child


MEMORY = {
    "at once": "return bytearray(2**40)",
    "an array": "import numpy as np; return np.ones((10**6, 10**6))",
    "little by little": "x = []\n    while True: x.append(bytes(10**7))",
    "lazily": "import numpy as np; x = [np.zeros(10**8) for _ in range(99)]; return x",
    "swallowed": (
        "x = []\n    try:\n        while True: x.append(bytes(10**7))\n"
        "    except MemoryError: raise MemoryError from None"
    ),
}


@pytest.mark.parametrize("body", MEMORY.values(), ids=MEMORY)
def test_too_much_memory_costs_one_exercise(opened, body):
    session = opened(f"def f():\n    {body}", GOOD)
    assert session.answer("f").call(()).failure.kind == "memory"
    assert session.answer("good")(1) == 2


@pytest.mark.parametrize(
    "value",
    [
        "np.zeros(9 * 2**20)",
        "b'x' * 2**27",
        "'x' * 2**24",
        "list(range(10**6))",
        "[np.zeros(2)] * 20000",
        "10 ** (10 ** 5)",
        "{i: i for i in range(10**5)}",
        "deep()",
        "endless()",
    ],
)
def test_a_value_that_is_too_large_or_too_deep_is_a_limit(opened, value):
    session = opened(
        "import numpy as np\ndef deep():\n    x = []\n    for _ in range(10**5): x = [x]\n"
        "    return x",
        "def endless():\n    x = []\n    x.append(x)\n    return x",
        f"def f():\n    return {value}",
        GOOD,
    )
    assert session.answer("f").call(()).failure.kind == "limit"
    assert session.answer("good")(1) == 2


REJECTED = {
    "fork": "os.fork()",
    "fork by ctypes": "assert libc.fork() < 0, done; 1 / 0",
    "clone3": "assert libc.syscall(435, 0, 0) < 0, done; 1 / 0",
    "a subprocess": "subprocess.run(['/bin/true'])",
    "os.system": "assert os.system('true') != 0, done; 1 / 0",
    "exec": "os.execv('/usr/bin/python3', ['python3'])",
    "multiprocessing": "import multiprocessing as m; p = m.Process(target=print); p.start()",
    "a thread": "threading.Thread(target=print).start()",
    "a socket": "socket.socket()",
    "a socket pair": "socket.socketpair()",
    "a connection": "socket.create_connection(('1.1.1.1', 80), 1)",
    "a signal to all": "os.kill(-1, 9)",
    "a signal to the first process": "os.kill(1, 9)",
    "a signal to its parent": "os.kill(os.getppid(), 9)",
    "signals on its behalf": "import fcntl; fcntl.fcntl(3, fcntl.F_SETOWN, 1)",
    "typing into a terminal": "assert libc.ioctl(1, 0x100005412, b'x') == -1, done; "
    "assert ctypes.get_errno() == 25; 1 / 0",
    "a signal by ctypes": "assert libc.tgkill(1, 1, 9) < 0, done; 1 / 0",
    "signals of input to the grader": "import fcntl, struct\n"
    "    fcntl.ioctl(3, 0x8901, struct.pack('i', 1)); fcntl.ioctl(3, 0x5452, struct.pack('i', 1))",
    "signals of input, by flags of a file": "import fcntl; fcntl.fcntl(3, fcntl.F_SETSIG, 10)",
    "interfaces of the network": "import fcntl, struct\n"
    "    room = ctypes.create_string_buffer(4096)\n"
    "    fcntl.ioctl(3, 0x8912, struct.pack('iL', 4096, ctypes.addressof(room)))",
    "an interface's address": "import fcntl; fcntl.ioctl(3, 0x8927, b'lo'.ljust(256, b'\\0'))",
    "how much waits in the channel": "import fcntl; fcntl.ioctl(3, 0x541b, bytes(4))",
    "ptrace": "assert libc.ptrace(16, 1, 0, 0) < 0, done; 1 / 0",
    "another user": "os.setuid(0)",
    "a new namespace": "assert libc.unshare(0x10000000) < 0, done; 1 / 0",
    "a mount": "assert libc.mount(b'x', b'.', b'tmpfs', 0, 0) < 0, done; 1 / 0",
    "chmod": "os.chmod('.', 0o777)",
    "a chmod that is new": "assert libc.syscall(452, -100, b'.', 511, 0) < 0, done; 1 / 0",
    "chown": "os.chown('.', 1000, 1000)",
    "utime": "os.utime('.')",
    "a debuggable process": "assert libc.prctl(4, 1, 0, 0, 0) < 0, done; 1 / 0",
    "surviving its parent": "assert libc.prctl(1, 0, 0, 0, 0) < 0, done; 1 / 0",
    "more memory": "import resource as r; r.setrlimit(r.RLIMIT_AS, (-1, -1))",
    "anonymous files": "os.memfd_create('x')",
    "shared memory": "assert libc.shmget(0, 4096, 0o1600) < 0, done; 1 / 0",
    "priorities": "os.setpriority(0, 0, -5)",
    "pages of files put out of memory": "os.posix_fadvise(os.open(os.__file__, 0), 0, 0, 4)",
    "pages of files, if they are in memory": "os.preadv(os.open(os.__file__, 0), [bytearray(9)], 0,"
    " os.RWF_NOWAIT)",
    "which pages are in memory": "import mmap\n"
    "    m = mmap.mmap(os.open(os.__file__, 0), 4096, mmap.MAP_SHARED, mmap.PROT_READ)\n"
    "    m.madvise(21)",
    "counts of pages": "assert libc.syscall(451, 0, bytes(16), bytes(40), 0) < 0, done; 1 / 0",
    "pages read ahead": "assert libc.readahead(os.open(os.__file__, 0), 0, 4096) < 0, done; 1 / 0",
    "pages by mincore": "at = libc.mmap; at.restype = ctypes.c_void_p\n"
    "    place = at(None, 4096, 1, 2, os.open(os.__file__, 0), 0)\n"
    "    assert libc.mincore(ctypes.c_void_p(place), 4096, bytes(1)) < 0, done; 1 / 0",
    "pipes, whose numbers count on": "os.pipe()",
    "locks that others see": "import fcntl; fcntl.flock(os.open(os.__file__, 0), fcntl.LOCK_EX)",
    "locks of parts that others see": "import fcntl\n"
    "    fcntl.lockf(os.open(os.__file__, 0), fcntl.LOCK_SH)",
    "waking who waits at a shared file": "import mmap\n"
    "    at = libc.mmap; at.restype = ctypes.c_void_p\n"
    "    place = at(None, 4096, 1, 1, os.open(os.__file__, 0), 0)\n"
    "    assert libc.syscall(202, ctypes.c_void_p(place), 1, 1) < 0, done; 1 / 0",
    "how busy the machine is": "assert libc.sysinfo(bytes(256)) < 0, done; 1 / 0",
    "how full the disk is": "os.statvfs(os.__file__)",
    "how full the disk is, by a file": "os.fstatvfs(os.open(os.__file__, 0))",
    "attributes of files": "os.getxattr(os.__file__, 'user.x')",
    "names of attributes of files": "os.listxattr(os.__file__)",
    "the time that another process has used": "import time; time.clock_gettime((~1 << 3) | 2)",
    "whether a process exists": "os.getpgid(1)",
    "whether a process exists, by its scheduler": "os.sched_getscheduler(1)",
    "whether a process exists, by its cores": "os.sched_getaffinity(1)",
    "whether a process exists, by its capabilities": "head = struct.pack('Ii', 0x20080522, 1)\n"
    "    assert libc.capget(head, ctypes.create_string_buffer(24)) < 0, done; 1 / 0",
    "the number of a mount, which counts on": "assert libc.statx(-100, b'.', 0, 0x4000, "
    "ctypes.create_string_buffer(256)) < 0, done; 1 / 0",
    "room on the disk beyond a file's end": "fd = os.open('x', os.O_RDWR | os.O_CREAT)\n"
    "    assert libc.fallocate(fd, 1, ctypes.c_long(0), ctypes.c_long(2**34)) < 0, done; 1 / 0",
    "the root folder": "open('/x', 'w')",
    "the library": "open(os.__file__, 'w')",
    "passwords": "open('/etc/passwd')",
    "/proc": "open('/proc/self/environ')",
    "/sys": "os.listdir('/sys')",
    "memory devices": "open('/dev/mem')",
    "shared memory files": "open('/dev/shm/x', 'w')",
    "a terminal": "open('/dev/tty')",
}


@pytest.mark.parametrize("body", REJECTED.values(), ids=REJECTED)
def test_what_an_answer_has_no_business_with_is_denied(ask, body):
    source = (
        "import ctypes, os, socket, struct, subprocess, threading\n"
        "libc, done = ctypes.CDLL(None, use_errno=True), 'denied'\n"
        f"def f():\n    {body}\n    return 'it went through'"
    )
    failure = ask(source).failure
    assert failure is not None
    assert failure.kind == "exception"
    kinds = ("PermissionError", "FileNotFoundError", "OSError", "ZeroDivisionError",
             "RuntimeError", "ValueError", "AttributeError")  # fmt: skip
    assert failure.type in kinds


def test_a_bomb_of_threads_and_processes_does_not_go_off(ask):
    source = (
        "import os, threading\ndef f():\n    n = 0\n    for _ in range(2000):\n"
        "        for start in (os.fork, lambda: threading.Thread(target=print).start()):\n"
        "            try:\n                start(); n += 1\n"
        "            except (OSError, RuntimeError): pass\n    return n"
    )
    assert ask(source).value == 0
