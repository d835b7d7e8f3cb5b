"""The same engine where others run it: Gradescope, GitHub Classroom."""
