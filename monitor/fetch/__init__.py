"""How pages come in: from the network, or from a recording of it."""
