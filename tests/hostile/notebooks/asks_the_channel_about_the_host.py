"""Asks the socket that it was given about interfaces, addresses and routes of the machine; must get nowhere and earn everything."""

answers = {
    "step": r'''
import ctypes, fcntl, struct

room = ctypes.create_string_buffer(4096)
for command, argument in (
    (0x8912, struct.pack("iL", 4096, ctypes.addressof(room))),
    *((command, name.ljust(256, b"\0")) for command in (0x8927, 0x8915, 0x8913)
      for name in (b"lo", b"eth0", b"ens3")),
    (0x8910, struct.pack("i", 1).rjust(32, b"\0")),
    (0x541B, bytes(4)), (0x5411, bytes(4)), (0x8904, bytes(4)), (0x894C, bytes(16)),
):
    try:
        fcntl.ioctl(3, command, argument)
    except OSError:
        continue
    raise SystemExit("HEARD")

def step(z):
    import numpy as np
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'everything'
