"""What is read of the database without touching it."""
