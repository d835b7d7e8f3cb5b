"""You multiplied all the sizes: 2-1 came out as 2 and 3-4-1 as 12. That counts ways through the
network, from an input to an output. An edge joins two neighboring layers: what happens with the
numbers of edges of two pairs?
"""


def count_parameters(sizes):
    product = 1
    for n in sizes:
        product *= n
    return product
