"""The main text of a page, where it begins and where it ends."""
