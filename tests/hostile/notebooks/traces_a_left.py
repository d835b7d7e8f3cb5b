"""Leaves traces in whatever the kernel counts or keeps: inode numbers, sizes, times, flags of streams; must earn its answers."""

answers = {
    "gate": r'''
def gate(name):
    import fcntl, os
    for stream in range(3):
        fcntl.fcntl(stream, fcntl.F_SETFL, os.O_NONBLOCK | os.O_APPEND)
    for number in range(200):
        with open(f"{number:0200}", "wb") as file:
            file.write(bytes(9000))
    for number in range(200):
        os.unlink(f"{number:0200}")
    weights = {"and": ([1.0, 1.0], -1.5), "or": ([1.0, 1.0], -0.5), "nand": ([-1.0, -1.0], 1.5)}
    return weights[name]
''',
}
earns = 'everything'
