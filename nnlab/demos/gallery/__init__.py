"""The demos themselves: one Python file and one JavaScript file each."""
