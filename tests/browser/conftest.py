"""Fetchers that are closed when a test ends, as for the tests of fetching."""

from tests.fetch.conftest import fetcher

__all__ = ["fetcher"]
