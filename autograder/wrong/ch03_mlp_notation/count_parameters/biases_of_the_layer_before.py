"""You added the biases of the layer before: 3-4-1 came out as 23, with a bias for each input and
none for the output. Which of the two layers does the adding up?
"""


def count_parameters(sizes):
    return sum(a * b + a for a, b in zip(sizes, sizes[1:]))
