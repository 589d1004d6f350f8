"""Fetchers that are closed when a test ends, however it ends."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.fetch.fetching import Fetchers


@pytest_asyncio.fixture
async def fetcher() -> AsyncIterator[Fetchers]:
    fetchers = Fetchers()
    yield fetchers
    await fetchers.close()
