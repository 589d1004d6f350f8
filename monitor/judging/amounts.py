"""How is a number of things put into words?"""

from __future__ import annotations


def amount(number: int, one: str, more: str) -> str:
    """`1 article`, `3 articles`; both words are given, since few of them differ by a letter alone (`1 try`, `2 tries`)."""
    return f"{number} {one if number == 1 else more}"
