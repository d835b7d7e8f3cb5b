"""Makes the course: builds what is derived, starts exercises, proves that checks are sharp."""
