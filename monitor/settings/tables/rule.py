"""Which keys does a rule have, and when may a channel or a rule send?"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Annotated

from pydantic import Field, PlainValidator, WithJsonSchema

from monitor.model.access import Observed
from monitor.model.cadence import Cron
from monitor.model.change import EventKind, GradeKind
from monitor.model.rule import QuietHours, Timing
from monitor.settings.tables.described import SPAN, Table, one_of, text
from monitor.settings.values.conditions import (
    read_access,
    read_digest,
    read_grade,
    read_keyword,
    read_language,
    read_pattern,
    read_percent,
    read_quiet,
    read_site,
    read_watch_pattern,
)
from monitor.settings.values.spans import SpanBetween
from monitor.settings.values.words import EVENT_WORDS, read_channel, read_events, read_name

Channels = Annotated[
    list[Annotated[str, PlainValidator(read_channel), text("The name of a channel.", "desk")]],
    Field(description="Names of the channels to tell; every channel when left out.", examples=[["desk"]], min_length=1),
]
Keywords = list[
    Annotated[str, PlainValidator(read_keyword), text("A word, a phrase, or a regular expression between slashes.", "sanction*")]
]
Access = list[Annotated[str, PlainValidator(read_access), one_of("An access value.", [access.value for access in Observed])]]
_NAME = text("A name, in which * stands for anything.", "Jane *")


class TimedTable(Table):
    """What may be told when."""

    digest: (
        Annotated[
            Cron,
            PlainValidator(read_digest),
            text("Sends everything together at the times of this cron line, optionally followed by a time zone.", "0 7 * * *"),
        ]
        | None
    ) = None
    gather: (
        Annotated[
            timedelta,
            PlainValidator(SpanBetween(timedelta(), timedelta(days=7))),
            text('Sends what comes within this span together; "0s" for at once, up to "7d".', "10m", pattern=SPAN),
        ]
        | None
    ) = None
    quiet: (
        Annotated[
            QuietHours,
            PlainValidator(read_quiet),
            text("Hours in which nothing is sent, optionally followed by a time zone.", "22:00-07:00", "22:00-07:00 Europe/Warsaw"),
        ]
        | None
    ) = None

    @property
    def timing(self) -> Timing | None:
        """The times, or None where the table says nothing of them."""
        if self.digest is None and self.gather is None and self.quiet is None:
            return None
        return Timing(self.gather or None, self.digest, self.quiet)


class RuleTable(TimedTable):
    """Who else is told of what. Every condition that is given must hold; of the values of one, any will do."""

    name: (
        Annotated[str, PlainValidator(read_name), text("What the rule is called; its number in the file when left out.", "Walls")] | None
    ) = None
    channels: Annotated[
        list[Annotated[str, PlainValidator(read_channel), text("The name of a channel.", "desk")]],
        Field(description="Names of the channels to tell.", examples=[["desk"]], min_length=1),
    ]
    events: Annotated[
        list[Annotated[frozenset[EventKind], PlainValidator(read_events), one_of("A kind of event, or a group of them.", EVENT_WORDS)]],
        Field(description='Kinds of events; "all", or a group such as "article.*".', examples=[["access.changed"]]),
    ] = Field(["all"], validate_default=True)
    watches: Annotated[
        list[Annotated[str, PlainValidator(read_watch_pattern), text("The name of a watch, in which * stands for anything.", "Example*")]],
        Field(description="Names of watches.", examples=[["*"]]),
    ] = Field([])
    tags: Annotated[
        list[Annotated[str, PlainValidator(read_pattern), _NAME]],
        Field(description="Tags of the watch or of the article.", examples=[["magazine"]]),
    ] = Field([])
    sites: Annotated[
        list[Annotated[str, PlainValidator(read_site), text("A site, including its subdomains.", "example.org")]],
        Field(description="Sites the page is on.", examples=[["example.org"]]),
    ] = Field([])
    sections: Annotated[
        list[Annotated[str, PlainValidator(read_pattern), _NAME]],
        Field(description="Sections of the article.", examples=[["Analysis"]]),
    ] = Field([])
    authors: Annotated[
        list[Annotated[str, PlainValidator(read_pattern), _NAME]],
        Field(description="Authors of the article.", examples=[["Jane *"]]),
    ] = Field([])
    languages: Annotated[
        list[Annotated[str, PlainValidator(read_language), text("A language.", "en", "en-GB")]],
        Field(description="Languages of the page.", examples=[["en"]]),
    ] = Field([])
    keywords: Annotated[
        Keywords, Field(description="Searched for in the headline, in added and in removed text.", examples=[["sanction*"]])
    ] = Field([])
    title: Annotated[Keywords, Field(description="Searched for in the headline.", examples=[["central bank"]])] = Field([])
    added: Annotated[Keywords, Field(description="Searched for in added text; in a new article, anywhere.", examples=[["mine*"]])] = Field(
        []
    )
    removed: Annotated[
        Keywords, Field(description="Searched for in removed text; in a page that is gone, anywhere.", examples=[["no"]])
    ] = Field([])
    without: Annotated[Keywords, Field(description="Must not be in any of these places.", examples=[["/sports?/"]])] = Field([])
    access_from: Annotated[Access, Field(description="Access before.", examples=[["open"]])] = Field([])
    access_to: Annotated[Access, Field(description="Access now.", examples=[["subscription"]])] = Field([])
    grade: (
        Annotated[
            GradeKind,
            PlainValidator(read_grade),
            one_of("The smallest grade of an edit that counts, the weightiest first.", [grade.value for grade in GradeKind]),
        ]
        | None
    ) = None
    words: Annotated[int, Field(description="The smallest number of changed words, 0 to 100000.", ge=0, le=100_000, examples=[20])] = 0
    price: (
        Annotated[
            Decimal,
            PlainValidator(read_percent),
            WithJsonSchema(
                {
                    "type": "number",
                    "description": "The smallest change of a price, in percent.",
                    "minimum": 0,
                    "maximum": 1000,
                    "examples": [10],
                }
            ),
        ]
        | None
    ) = None
    urgent: Annotated[bool, Field(description="true ignores digests and quiet hours.", examples=[True])] = False
