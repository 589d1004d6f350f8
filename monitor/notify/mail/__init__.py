"""Email: the letter, the bytes of it, the road it goes, and its handing over."""
