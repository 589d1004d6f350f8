"""How a host is spared: its wishes, our pauses, and what it was asked."""
