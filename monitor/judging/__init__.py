"""Meaning to decision. Pure: no network, no clock, no database."""
