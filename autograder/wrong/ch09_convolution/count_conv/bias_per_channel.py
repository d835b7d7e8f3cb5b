"""There is a bias for every pair of channels, in and out. A kernel adds up what it sees in all
channels, and then adds one number. How many biases are that for c_out kernels?

family: brackets
"""


def count_conv(k, c_in, c_out):
    return (k * k + 1) * c_in * c_out
