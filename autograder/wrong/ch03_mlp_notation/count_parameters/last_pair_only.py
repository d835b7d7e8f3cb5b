"""Only the last two layers were counted: 3-4-1 came out as 5, its four last weights and one bias.
Each round of the loop put its count in the place of the one before. Which sign adds to what is
there already?

family: first or last only
"""

def count_parameters(sizes):
    for n_in, n_out in zip(sizes, sizes[1:]):
        count = n_in * n_out + n_out
    return count
