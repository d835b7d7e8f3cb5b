"""divmod of the room that there is."""


def conv_size(n, k, pad, stride):
    steps, _ = divmod(n + pad + pad - k, stride)
    return 1 + steps
