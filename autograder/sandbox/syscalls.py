"""The seccomp filter of a sandboxed process, built once by the grader with libseccomp.

Everything is allowed but what is named here: the process computes, reads what it can see and
writes to its own /tmp. It starts no process and no thread, opens no socket, signals nobody and
changes no file's owner, mode or time, which the read-only mounts alone would leave to the kernel.
"""

from __future__ import annotations

import errno
import functools
import platform
import struct
import tempfile

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
""".split()  # noqa: SIM905
NEEDED = """
fork vfork clone execve ptrace socket kill prctl truncate openat openat2
""".split()  # noqa: SIM905
_SET_NAME = 15  # of prctl: a thread's own name, the one thing it may set
_TIOCSTI, _TIOCLINUX = 0x5412, 0x541C  # typing into a terminal
_SETOWN, _SETSIG, _SETOWN_EX = 8, 10, 15  # of fcntl: having others signaled
_ACCESS, _TRUNC = 3, 0o1000  # of open: how, and emptying the file, which needs no right to write
_LOW = 0xFFFFFFFF  # the kernel looks at these bits of a command


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
    refuse = pyseccomp.ERRNO(errno.EPERM)
    for name in DENIED:
        _deny(pyseccomp, rules, refuse, name)
    for name in ("clone3", "openat2"):  # what they are asked cannot be seen from here
        _deny(pyseccomp, rules, pyseccomp.ERRNO(errno.ENOSYS), name)
    for name, place in (("open", 1), ("openat", 2)):
        for how in (0, _ACCESS):
            empty = pyseccomp.Arg(place, pyseccomp.MASKED_EQ, _ACCESS | _TRUNC, how | _TRUNC)
            _deny(pyseccomp, rules, refuse, name, empty)
    _deny(pyseccomp, rules, refuse, "prctl", pyseccomp.Arg(0, pyseccomp.NE, _SET_NAME))
    _deny(pyseccomp, rules, refuse, "prlimit64", pyseccomp.Arg(0, pyseccomp.NE, 0))
    _deny(pyseccomp, rules, refuse, "prlimit64", pyseccomp.Arg(2, pyseccomp.NE, 0))
    for name, commands in (
        ("ioctl", (_TIOCSTI, _TIOCLINUX)),
        ("fcntl", (_SETOWN, _SETSIG, _SETOWN_EX)),
    ):
        for command in commands:
            same = pyseccomp.Arg(1, pyseccomp.MASKED_EQ, _LOW, command)
            _deny(pyseccomp, rules, refuse, name, same)
    with tempfile.TemporaryFile() as file:
        rules.export_bpf(file)
        file.seek(0)
        return _unknown_calls() + file.read()


def _deny(pyseccomp, rules, action: int, name: str, *conditions):
    try:
        rules.add_rule(action, name, *conditions)
    except (OSError, ValueError):
        if name in NEEDED:
            known = name in ("fork", "vfork") and platform.machine() != "x86_64"
            if not known:
                raise NoSeccomp(f"libseccomp does not know {name}: {HINT}") from None


def _unknown_calls() -> bytes:
    """Three instructions that stand first: load the number, ENOSYS from NEWEST on.

    They also refuse the x32 calls of x86_64, whose numbers start at 2 ** 30.
    """
    instruction = struct.Struct("<HBBI")
    load, at_least, leave = 0x20, 0x35, 0x06
    return b"".join(
        (
            instruction.pack(load, 0, 0, 0),
            instruction.pack(at_least, 0, 1, NEWEST),
            instruction.pack(leave, 0, 0, 0x00050000 | errno.ENOSYS),
        )
    )
