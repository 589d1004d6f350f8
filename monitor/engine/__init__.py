"""The road a check walks, spoken in ports."""
