"""Deletes all marks and adds 700 kB of lambdas; must be read all the same, and lose nothing."""

change = "unmarked_cells_of_lambdas"
earns = "everything"
