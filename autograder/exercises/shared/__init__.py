"""What the checks of several chapters share."""
