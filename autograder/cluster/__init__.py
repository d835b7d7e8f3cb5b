"""The same run of grading on a Dask cluster."""
