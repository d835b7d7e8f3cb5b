"""The seccomp filter of a sandboxed process, built once by the grader with libseccomp.

Everything is allowed but what is named here: the process computes, reads what it can see and
writes to its own /tmp. It starts no process and no thread, opens no socket, signals nobody and
changes no file's owner, mode or time, which the read-only mounts alone would leave to the kernel.
Nor does it move or ask for what the kernel keeps from one process to the next, or shares between
two: pages of files, counters of pipes, locks, the machine's load.
"""

from __future__ import annotations

import errno
import functools
import platform
import struct
import tempfile
from collections.abc import Iterator

MACHINES = ("x86_64", "aarch64", "riscv64", "ppc64le")
NEWEST = 450  # system calls from this number on did not exist when the list was written
HINT = "install pyseccomp (pip) and libseccomp2 (apt)"

DENIED = """
fork vfork clone execve execveat
ptrace process_vm_readv process_vm_writev process_madvise process_mrelease kcmp
kill tkill tgkill rt_sigqueueinfo rt_tgsigqueueinfo pidfd_open pidfd_getfd pidfd_send_signal
socket socketpair bind connect listen accept accept4 sendto recvfrom sendmsg recvmsg sendmmsg
recvmmsg shutdown setsockopt getsockopt getsockname getpeername
bpf perf_event_open userfaultfd io_uring_setup io_uring_enter io_uring_register
io_setup io_submit io_destroy io_getevents io_pgetevents io_cancel
add_key request_key keyctl seccomp
unshare setns mount umount umount2 pivot_root chroot mount_setattr move_mount open_tree fsopen
fsconfig fsmount fspick swapon swapoff quotactl quotactl_fd
chmod fchmod fchmodat chown fchown lchown fchownat utime utimes utimensat futimesat
setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr mknod mknodat
shmget shmat shmctl shmdt semget semop semtimedop semctl msgget msgsnd msgrcv msgctl
truncate
mq_open mq_unlink mq_timedsend mq_timedreceive mq_notify mq_getsetattr
memfd_create memfd_secret vmsplice personality modify_ldt ioperm iopl acct reboot syslog
setpriority sched_setscheduler sched_setparam sched_setattr sched_setaffinity ioprio_set
setrlimit mbind set_mempolicy migrate_pages move_pages
open_by_handle_at name_to_handle_at fanotify_init fanotify_mark inotify_init inotify_init1
kexec_load kexec_file_load init_module finit_module delete_module
settimeofday clock_settime clock_adjtime adjtimex stime sethostname setdomainname vhangup
lookup_dcookie nfsservctl uselib ustat sysfs _sysctl
setuid setgid setreuid setregid setresuid setresgid setgroups setfsuid setfsgid capset setsid
setpgid mlock mlock2 mlockall
fadvise64 readahead mincore preadv2 pwritev2 remap_file_pages sync syncfs
pipe pipe2 flock futex_waitv membarrier sysinfo
statfs fstatfs getxattr lgetxattr fgetxattr listxattr llistxattr flistxattr
getpgid getsid getpriority ioprio_get sched_getscheduler sched_getparam sched_getattr
sched_rr_get_interval get_robust_list capget fallocate
""".split()  # noqa: SIM905
NEEDED = """
fork vfork clone execve ptrace socket kill prctl ioctl fcntl madvise futex fadvise64 truncate
openat openat2
""".split()  # noqa: SIM905
_ACCESS, _TRUNC = 3, 0o1000  # of open: how, and emptying the file, which needs no right to write
_PRIVATE = 128  # of futex: no other process can meet it there
_UNIQUE = 0x4000  # of statx: the number of a mount, which the machine counts on
_EVERY = 0xFFFFFFFF  # the kernel looks at these bits of a command
ONLY: tuple[tuple[str, int, int, tuple[int, ...]], ...] = (
    # a call is denied unless these bits of this argument are one of these
    ("prctl", 0, _EVERY, (15,)),  # a thread's own name
    ("fcntl", 1, _EVERY, (0, 1, 2, 3, 4, 1030)),  # a descriptor's copies and flags; no signals,
    ("madvise", 2, _EVERY, (0, 4, 8, 14, 15)),  # leases and locks; memory back, or in huge pages
    ("clock_gettime", 0, _EVERY, tuple(range(12))),  # the machine's and its own; of no other
    ("clock_getres", 0, _EVERY, tuple(range(12))),
    ("clock_nanosleep", 0, _EVERY, tuple(range(12))),
    ("timer_create", 0, _EVERY, tuple(range(12))),
    ("sched_getaffinity", 0, _EVERY, (0,)),
    ("futex", 1, _PRIVATE, (_PRIVATE,)),
    ("statx", 3, _UNIQUE, (0,)),
)


class NoSeccomp(Exception):
    """The filter cannot be built; the text says what to install."""


@functools.cache
def program() -> bytes:
    """The filter as classic BPF. NoSeccomp when libseccomp or the machine is not known."""
    if platform.machine() not in MACHINES:
        raise NoSeccomp(f"no seccomp filter is known for {platform.machine()}")
    try:
        import pyseccomp
    except (ImportError, RuntimeError, OSError) as error:
        raise NoSeccomp(f"seccomp is not available ({error}): {HINT}") from error
    rules = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    deny = pyseccomp.ERRNO(errno.EPERM)
    for name in DENIED:
        _deny(pyseccomp, rules, deny, name)
    for name in ("clone3", "openat2"):  # what they are asked cannot be seen from here
        _deny(pyseccomp, rules, pyseccomp.ERRNO(errno.ENOSYS), name)
    for name, place in (("open", 1), ("openat", 2)):
        for how in (0, _ACCESS):
            empty = pyseccomp.Arg(place, pyseccomp.MASKED_EQ, _ACCESS | _TRUNC, how | _TRUNC)
            _deny(pyseccomp, rules, deny, name, empty)
    # none is needed: on the grader's channel they told of its network, and had it signaled
    _deny(pyseccomp, rules, pyseccomp.ERRNO(errno.ENOTTY), "ioctl")
    _deny(pyseccomp, rules, deny, "prlimit64", pyseccomp.Arg(0, pyseccomp.NE, 0))
    _deny(pyseccomp, rules, deny, "prlimit64", pyseccomp.Arg(2, pyseccomp.NE, 0))
    with tempfile.TemporaryFile() as file:
        rules.export_bpf(file)
        file.seek(0)
        return _unknown_calls() + b"".join(_only(pyseccomp)) + file.read()


def _deny(pyseccomp, rules, action: int, name: str, *conditions):
    try:
        rules.add_rule(action, name, *conditions)
    except (OSError, ValueError):
        if name in NEEDED:
            known = name in ("fork", "vfork") and platform.machine() != "x86_64"
            if not known:
                raise NoSeccomp(f"libseccomp does not know {name}: {HINT}") from None


_INSTRUCTION = struct.Struct("<HBBI")
_LOAD, _AND, _EQUAL, _AT_LEAST, _LEAVE = 0x20, 0x54, 0x15, 0x35, 0x06
_ERRNO = 0x00050000


def _unknown_calls() -> bytes:
    """Three instructions that stand first: load the number, ENOSYS from NEWEST on.

    They also deny the x32 calls of x86_64, whose numbers start at 2 ** 30.
    """
    return b"".join(
        (
            _INSTRUCTION.pack(_LOAD, 0, 0, 0),
            _INSTRUCTION.pack(_AT_LEAST, 0, 1, NEWEST),
            _INSTRUCTION.pack(_LEAVE, 0, 0, _ERRNO | errno.ENOSYS),
        )
    )


def _only(pyseccomp) -> Iterator[bytes]:
    """The calls of ONLY, which libseccomp's rules cannot say; each begins with the number."""
    for name, place, bits, values in ONLY:
        try:
            number = pyseccomp.resolve_syscall(pyseccomp.system_arch(), name)
        except (OSError, ValueError):
            number = -1
        if number < 0:
            if name in NEEDED:
                raise NoSeccomp(f"libseccomp does not know {name}: {HINT}")
            continue
        count = len(values)
        yield _INSTRUCTION.pack(_LOAD, 0, 0, 0)
        yield _INSTRUCTION.pack(_EQUAL, 0, count + 3, number)
        yield _INSTRUCTION.pack(_LOAD, 0, 0, 16 + 8 * place)  # its lower half
        yield _INSTRUCTION.pack(_AND, 0, 0, bits)
        for left, value in zip(range(count, 0, -1), values, strict=True):
            yield _INSTRUCTION.pack(_EQUAL, left, 0, value)
        yield _INSTRUCTION.pack(_LEAVE, 0, 0, _ERRNO | errno.EPERM)
