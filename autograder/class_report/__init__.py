"""One page on a graded class: where it is stuck, and what looks broken."""
