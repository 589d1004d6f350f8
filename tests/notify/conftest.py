from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.notify.servers import Postbox, Sink, running_postbox, running_sink


@pytest.fixture
def sink() -> Iterator[Sink]:
    with running_sink() as sink:
        yield sink


@pytest.fixture
def postbox() -> Iterator[Postbox]:
    with running_postbox() as box:
        yield box
