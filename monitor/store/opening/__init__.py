"""How a database is opened: the file, its lock, its migrations, and what a person reads when that fails."""
