"""Opens sockets to the outside and to the host; must reach nothing."""

answers = {
    "step": r'''
def step(z):
    import socket
    import numpy as np
    for family, address in ((socket.AF_INET, ("127.0.0.1", 22)), (socket.AF_INET, ("1.1.1.1", 53))):
        try:
            with socket.socket(family) as made:
                made.settimeout(0.2)
                made.connect(address)
            return "connected"
        except OSError:
            pass
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'everything'
