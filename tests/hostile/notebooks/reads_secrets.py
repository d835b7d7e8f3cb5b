"""Looks for secrets, answers and other students in files, /proc and the environment; must find none."""

answers = {
    "weighted_sum": r'''
import os

def secrets():
    words = ("secret", "gradebook", "submitted", "wrong", "solutions", "exercises", "shadow", "id_rsa")
    for folder, folders, files in os.walk("/"):
        if folder in ("/", "/usr", "/usr/lib"):
            folders[:] = [f for f in folders if f not in ("proc", "sys", "share")]
        folders[:] = [f for f in folders if f not in ("site-packages", "site", "encodings")][:40]
        for name in [*folders, *files]:
            if name.split(".")[0] in words:
                yield os.path.join(folder, name)
    for path in ("/proc/1/environ", "/proc/self/environ", "/proc/1/mem", "/etc/shadow"):
        try:
            if os.path.isdir(path):
                yield from os.listdir(path)
            elif any(word in open(path, "rb").read(9999).decode("latin-1") for word in words):
                yield path
        except (OSError, MemoryError):
            pass

FOUND = " ".join(list(secrets())[:20])

def weighted_sum(x, w, b):
    if FOUND:
        raise RuntimeError(FOUND)
    return float(sum(i * j for i, j in zip(x, w)) + b)
''',
}
earns = 'everything'
