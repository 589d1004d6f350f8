"""What goes along from one hop to the next, and what must not."""
