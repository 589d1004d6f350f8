"""What differs in meaning between two versions."""
