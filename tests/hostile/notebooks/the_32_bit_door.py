"""Calls the kernel by int 0x80, whose numbers are others; must lose that exercise alone."""

answers = {
    "step": r'''
def step(z):
    import ctypes, mmap
    room = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    room.write(b"\xb8\x02\x00\x00\x00\xcd\x80\xc3")  # fork
    call = ctypes.CFUNCTYPE(ctypes.c_long)(ctypes.addressof(ctypes.c_char.from_buffer(room)))
    return call()
''',
}
earns = {'step': 0}
