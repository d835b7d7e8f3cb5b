"""What every room may use: words on one line, files, what a call of an answer did, pages, cores."""
