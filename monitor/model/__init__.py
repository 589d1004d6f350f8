"""The nouns of the house: frozen values that stand on the standard library alone."""
