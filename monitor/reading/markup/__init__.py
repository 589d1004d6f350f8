"""From bytes to a tree that every reader shares."""
