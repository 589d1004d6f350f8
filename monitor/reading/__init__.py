"""Bytes to meaning. Pure: no network, no clock, no database."""
