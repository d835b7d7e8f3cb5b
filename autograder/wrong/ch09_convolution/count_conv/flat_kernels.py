"""Right for one channel: a kernel is k x k there. When the picture has several channels, the
kernel looks at all of them, each with weights of its own. How deep is it?

family: argument ignored
"""


def count_conv(k, c_in, c_out):
    return k * k * c_out + c_out
