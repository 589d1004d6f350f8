"""What does the process that sends do?

Serves until its input ends: send one message to one channel, be it an alert or a digest, and judge one address. Everything dangerous about
channels (slow servers, enormous answers, Apprise, templates) happens here, where it can be killed. Run as
`python -m monitor.notify.child`; console channels never come here, because what they print must be seen.
"""

from __future__ import annotations

from monitor.model.alert import Refused, SendResult
from monitor.notify.addresses import Address, Way, address_problem, parse_address
from monitor.notify.order import ASK, PROVE, SEND, SEND_DIGEST, Answer, AnyOrder, Faults, Papers, Question, SendOutcome, outcome_of
from monitor.notify.way_out import GUARD, explained, let_out
from monitor.processes.serving import serve


def send(order: AnyOrder) -> SendOutcome:
    """One attempt, by the way the address leads. Raises nothing that a service, a server or an address can cause."""
    problem = address_problem(order.url)
    address = parse_address(order.url)
    if problem or address is None:
        return outcome_of(Refused(problem or "The channel's address leads nowhere.", permanent=True))
    return outcome_of(_send(address, order))


def _send(address: Address, order: AnyOrder) -> SendResult:
    # Imported as needed: a child that only posts to Slack never loads Apprise or templates.
    match address.way:
        case Way.EMAIL:
            from monitor.notify.mail.send import send_email

            return send_email(address.target, order)
        case Way.FILE:
            from monitor.notify.file import append_alert

            return append_alert(address.target, order)
        case Way.CONSOLE:
            return Refused("A console channel prints in the daemon itself.", permanent=True)
        case Way.APPRISE:
            from monitor.notify.services.apprise_send import send_apprise

            return send_apprise(address.target, order)
        case Way.WAYBACK:
            from monitor.notify.services.wayback import keep_page

            return keep_page(address.target, order, address.secret)
        case _:
            return _post(address, order)


def _post(address: Address, order: AnyOrder) -> SendResult:
    """By one of the ways on which a body is handed to a web address."""
    match address.way:
        case Way.SLACK:
            from monitor.notify.services.slack import send_slack

            return send_slack(address, order)
        case Way.DISCORD:
            from monitor.notify.services.discord import send_discord

            return send_discord(address, order)
        case Way.TELEGRAM:
            from monitor.notify.services.telegram import send_telegram

            return send_telegram(address, order)
        case Way.TEAMS:
            from monitor.notify.services.teams import send_teams

            return send_teams(address, order)
        case Way.NTFY:
            from monitor.notify.services.ntfy import send_ntfy

            return send_ntfy(address, order)
        case _:
            from monitor.notify.services.webhook import send_webhook

            return send_webhook(address, order)


def channel_problem(url: str) -> str | None:
    """What is wrong with a channel's address, in one sentence that does not repeat it, or None. Uses no network.

    Loads Apprise when the address is one of Apprise's; the daemon asks through `AppriseNotifier.problem` instead.
    """
    problem = address_problem(url)
    address = parse_address(url)
    if problem or address is None:
        return problem
    if address.way is Way.EMAIL:
        from monitor.notify.mail.route import mail_route

        route = mail_route(address.target)
        return route if isinstance(route, str) else None
    if address.way is Way.APPRISE:
        from monitor.notify.services.apprise_reading import Unreadable, read_address

        found = read_address(address.target)
        return found.sentence if isinstance(found, Unreadable) else None
    return None


def ask(question: Question) -> Answer:
    """`channel_problem` as a task."""
    return Answer(channel_problem(question.url) or "")


def prove(papers: Papers) -> Faults:
    """`template_problems` as a task."""
    from monitor.notify.words.template_folder import template_problems

    return Faults(template_problems(papers.templates))


def carry(order: AnyOrder) -> SendOutcome:
    """`send`, reaching only what the order may reach."""
    let_out(order)
    return explained(send(order))


if __name__ == "__main__":
    GUARD.stand()
    serve({SEND: carry, SEND_DIGEST: carry, ASK: ask, PROVE: prove})
