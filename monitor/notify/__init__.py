"""How messages go out, one channel per call."""
