"""How things look on a terminal, and what `--json` promises to programs."""
