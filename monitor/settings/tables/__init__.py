"""Which keys each table of the file has."""
