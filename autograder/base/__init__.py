"""What every part of the grader may use, and what uses none of them."""
