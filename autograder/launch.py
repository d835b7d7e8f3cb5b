"""Opens the course: `python -m autograder.launch`, the name that people use."""

import sys

from autograder.notebook.launch import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
