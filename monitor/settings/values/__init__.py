"""What a value of the file means, or why it means nothing."""
