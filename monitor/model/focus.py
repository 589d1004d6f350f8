"""Which parts of a page does a watch look at, when its owner says so?

Most watches say nothing: the program finds the text by itself. What a focus leaves out is as if the page did not have it.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b


@dataclass(frozen=True, slots=True)
class Focus:
    """The owner's own wishes. Without any, a Focus is false.

    `include` and `remove` are CSS selectors, `ignore` words or `/regular expressions/` (RE2) that lines hold, `json_path` an
    RFC 9535 path into an answer in JSON.
    """

    include: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    json_path: str = ""

    def __bool__(self) -> bool:
        """Whether anything is wished for."""
        return bool(self.include or self.remove or self.ignore or self.json_path)

    @property
    def digest(self) -> str:
        """Stands for these wishes in what is read under them; empty where there are none."""
        told = repr((self.include, self.remove, self.ignore, self.json_path))
        return blake2b(told.encode("utf-8", "replace"), digest_size=8).hexdigest() if self else ""


@dataclass(frozen=True, slots=True)
class Part:
    """One run of a page's text, and why it is left out; an empty `why` means that it is kept."""

    text: str
    why: str = ""
