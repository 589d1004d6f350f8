"""Does the API keep what it says of itself, whatever it is asked?

Schemathesis makes requests out of the description, right and wrong ones, and sends them to a dashboard that listens: an
answer must be one that is described, and nothing may break.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from monitor.store.people.desk import open_desk
from monitor.store.people.keys import make
from monitor.web.api.openapi import description
from tests.web.conftest import PASSWORD
from tests.web.living import living

# To try an address asks a site of the world: no request of chance may do that.
DESCRIBED = schemathesis.openapi.from_dict(description()).exclude(operation_id="tryAddress")


@dataclass(frozen=True)
class Api:
    """An API that listens, and a key that opens all of it."""

    address: str
    key: str


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory, told: Path) -> Iterator[Api]:
    folder = tmp_path_factory.mktemp("api")
    database = Path(shutil.copy(told, folder / "keyed.sqlite"))
    with ThreadPoolExecutor(1) as thread:
        key = thread.submit(key_in, database).result()
    with living(folder, database, 'password = "env:PASSWORD"', {"PASSWORD": PASSWORD}) as address:
        yield Api(f"{address}/api/v1", key)


def key_in(database: Path) -> str:
    """A new key that may read and act."""
    desk = open_desk(str(database))
    try:
        return asyncio.run(desk.do(lambda connection: make(connection, "program", ("read", "act"), datetime.now(UTC))))  # noqa: TID251
    finally:
        desk.database.close()


PROMISED = [
    schemathesis.checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    unsupported_method,
]


@DESCRIBED.parametrize()
@settings(max_examples=10, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
def test_every_answer_is_one_that_is_described(case: schemathesis.Case[Any], api: Api) -> None:
    case.call_and_validate(base_url=api.address, headers={"authorization": f"Bearer {api.key}"}, checks=PROMISED)
