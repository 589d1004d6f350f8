"""Who calls the rounds: one machine, or many."""
