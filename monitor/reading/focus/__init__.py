"""What of a page its owner wants to be read."""
