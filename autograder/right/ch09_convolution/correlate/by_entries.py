"""One shifted picture for every entry of the kernel."""


def correlate(x, k):
    rows, columns = x.shape[0] - k.shape[0] + 1, x.shape[1] - k.shape[1] + 1
    return sum(
        k[m, n] * x[m : m + rows, n : n + columns]
        for m in range(k.shape[0])
        for n in range(k.shape[1])
    )
