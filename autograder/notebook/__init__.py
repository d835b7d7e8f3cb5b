"""What a learner meets: check, hint, solution, progress, and how the course is opened."""
