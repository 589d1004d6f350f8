"""How much was each host asked, for people and for programs?"""

from __future__ import annotations

from collections.abc import Sequence

import click

from monitor.cli.showing.contract import json_line
from monitor.cli.showing.show import cells, console, table
from monitor.judging.amounts import amount
from monitor.model.usage import HostUse


def size_text(size_bytes: int) -> str:
    """A size as people say it, in decimal units."""
    size = float(size_bytes)
    for unit in ("bytes", "kB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "bytes" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} GB"


def show_hosts(uses: Sequence[HostUse], as_json: bool) -> None:
    """A row, or an object, for each host and day."""
    if as_json:
        for use in uses:
            click.echo(json_line({"day": use.day.isoformat(), "host": use.site, "requests": use.requests, "bytes": use.size_bytes}))
        return
    if not uses:
        click.echo("No host was asked in the last week. A running monitor records its requests every five minutes.")
        return
    shown = table("Day", "Host", "Requests", "Came over the line")
    for use in uses:
        shown.add_row(*cells(use.day.isoformat(), use.site, use.requests, size_text(use.size_bytes)))
    console().print(shown)


def hosts_remark(uses: Sequence[HostUse]) -> str:
    """One line about today's hosts; empty where nobody was asked."""
    if not uses:
        return ""
    most = uses[0]
    asked, hosts = amount(sum(use.requests for use in uses), "request", "requests"), amount(len(uses), "host", "hosts")
    size, most_asked = size_text(sum(use.size_bytes for use in uses)), amount(most.requests, "request", "requests")
    return f"Today (UTC) {asked} to {hosts}, {size}; most to {most.site}: {most_asked} (see `monitor status --hosts`)."
