"""The biases are counted by the channels that come in. A bias belongs to a kernel, and each kernel
makes one channel. Which of the two numbers counts kernels?

family: argument ignored
"""


def count_conv(k, c_in, c_out):
    return k * k * c_in * c_out + c_in
