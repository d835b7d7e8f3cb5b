"""Reads what the notebook before it left in inode numbers, sizes, times and flags; must hear nothing and earn everything."""

cells = [
    r'''
import fcntl, os, time

before = os.stat(".")
with open("new", "w") as file:
    made = os.fstat(file.fileno())
os.unlink("new")
heard = {
    "size": before.st_size > 4096,
    "links": before.st_nlink > 2,
    "age": time.time() - before.st_ctime > 30,
    "flags": any(fcntl.fcntl(fd, fcntl.F_GETFL) & os.O_APPEND for fd in range(3)),
    "files": os.listdir(".") != [],
    "inode": before.st_dev != os.stat("/").st_dev and 100 < made.st_ino < 2000,
}
heard = [name for name, told in heard.items() if told]
if heard:
    def step(z):
        raise ValueError(f"HEARD {heard}")
''',
]
earns = 'everything'
never = ['HEARD']
