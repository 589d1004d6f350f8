"""One file a service: what it takes, in which form, how fast, and what its answers mean."""
