"""nbgrader's gradebook: one batched writer, one reader."""
