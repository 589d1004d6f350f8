"""What people and their programs say: marks, wishes, keys, hooks."""
