"""The last of the layers between is left out: for [3, 4, 5, 2] you found 4, needed 20. A slice
ends before its second number, so that [1:-1] leaves out one layer at the end. Where does yours
end?

family: off by one
"""


def count_paths(sizes):
    paths = 1
    for units in sizes[1:-2]:
        paths *= units
    return paths
