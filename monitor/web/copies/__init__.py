"""Saved pages, copied where they can do no harm."""
