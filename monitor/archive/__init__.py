"""What was kept of a page, in a file that others can read and check."""
