"""What leaves: how facts become deliveries that wait, and what became of each."""
