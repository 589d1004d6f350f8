"""Watches publications and tells people what is new, what was changed, and what went behind a paywall."""
