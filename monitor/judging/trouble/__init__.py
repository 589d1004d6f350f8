"""How does watching itself go: failing, silent, flooding, and the channels?"""
