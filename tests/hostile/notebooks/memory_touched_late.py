"""Reserves memory that is only counted when it is touched, and touches all of it; must lose that exercise."""

answers = {
    "step": r'''
def step(z):
    import ctypes
    libc = ctypes.CDLL(None)
    libc.calloc.restype, libc.calloc.argtypes = ctypes.c_void_p, (ctypes.c_size_t,) * 2
    size, places = 256 * 2**20, []
    while place := libc.calloc(size, 1):
        places.append(place)
    for place in places:
        ctypes.memset(place, 1, size)
    raise MemoryError("no more")
''',
}
earns = {'step': 0}
wall = 1.0
