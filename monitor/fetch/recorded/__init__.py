"""Pages from a recording instead of the network."""
