"""Who may read it, and what it costs."""
