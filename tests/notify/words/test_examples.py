from __future__ import annotations

from monitor.judging.saying.wording import plain, subject
from monitor.model.change import EventKind
from monitor.notify.words.examples import example_events
from tests.notify.servers import NOW


def test_there_is_one_example_of_every_kind_and_it_says_that_it_is_a_test() -> None:
    events = example_events(NOW)
    assert [event.kind for event in events] == list(EventKind)
    assert all(event.at == NOW for event in events)
    assert all("This is a test" in plain(event) for event in events)
    assert len({event.key for event in events}) == len(events)
    assert len({subject(event) for event in events}) == len(events)
