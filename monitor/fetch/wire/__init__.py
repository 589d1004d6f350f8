"""One request and one answer, as they cross the network."""
