"""Model answer: cutting a text into inputs and the signs that follow."""


def next_pairs(ids, T):
    """A long text, cut into rows of T signs, each sign with the one that follows it.

    ids: the signs of the text, an array (L,) of whole numbers. T: signs in a row, at least 1 and
    less than L.
    Rows follow one another in the text: row r begins where row r - 1 has ended. There are
    R = (L - 1) // T of them; what is left at the end of the text is dropped.
    Returns (X, Y), two arrays (R, T) of whole numbers: Y[r, t] is the sign that follows X[r, t] in
    the text. At the end of a row that is the first sign of the next row, or, after the last row,
    one more sign of the text.

    next_pairs(np.array([7, 3, 5, 4, 1, 2, 9]), 3) is
    ([[7, 3, 5], [4, 1, 2]], [[3, 5, 4], [1, 2, 9]]).
    Yours to write: without nnlab's next_pairs and nnlab's windows.
    """
    ### BEGIN SOLUTION
    rows = (len(ids) - 1) // T
    used = rows * T
    return ids[:used].reshape(rows, T), ids[1 : used + 1].reshape(rows, T)
    ### END SOLUTION
