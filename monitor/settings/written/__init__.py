"""The file as it was written: its lines, and why it may be no TOML."""
