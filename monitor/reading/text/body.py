"""What is the main text of a page, and where does it stand?"""

from __future__ import annotations

from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from monitor.reading.text.outline import BlockKind, Outline


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the main text.

    `node` is the element around it and `place` its block's place in the outline; in a text page there is no node,
    and `line` counts the lines from 1.
    """

    text: str
    kind: str = BlockKind.PARAGRAPH
    node: LexborNode | None = field(default=None, repr=False, compare=False)
    line: int = 0
    place: int = 0


@dataclass(frozen=True, slots=True)
class Body:
    """The main text.

    `container` is the element that holds it (None in a text page, or where nothing was found); `lines` are a text
    page's lines. What stands right after the text follows the last paragraph's node, or its line.
    `outline` holds all blocks of the page, `headline` the place of the visible headline among them; `captions` is what stands
    under the pictures, `lead` what leads from the headline to the text, apart from it.
    """

    paragraphs: tuple[Paragraph, ...] = ()
    container: LexborNode | None = field(default=None, repr=False, compare=False)
    lines: tuple[str, ...] = field(default=(), repr=False)
    outline: Outline | None = field(default=None, repr=False, compare=False)
    headline: int | None = None
    captions: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The paragraphs, parted by a blank line."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)
