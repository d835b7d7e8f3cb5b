"""Right for small networks. You counted with floats and made a whole number of the result: a float
keeps about 16 digits, so that the last ones of a large count are invented. In which type is the
product formed?

family: no whole number
"""


def count_paths(sizes):
    paths = 1.0
    for units in sizes[1:-1]:
        paths *= units
    return round(paths)
