"""Which parts of two sequences are the same, in the same order?

Anchored on what occurs once in both (patience), then on the shortest edit script (Myers 1986) between the anchors,
within limits: a stretch too different for them is answered as replaced. So the cost stays near-linear, whatever
a page holds. Decided: no `difflib`, which is cubic at worst, and no clock: effort is counted, so that the same
two texts always give the same answer.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

_EFFORT = 1_500_000
"""Steps of the edit script, over the whole comparison; about a second."""

_DISTANCE = 250
"""Edits between two anchors beyond which a stretch counts as replaced."""

_DEPTH = 12

_MANY = 600_000
"""Members of both sequences together beyond which no anchors are sought."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """A difference: `old[old_start:old_end]` became `new[new_start:new_end]`; either may be empty, not both."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


Pair = tuple[int, int]


class _Effort:
    def __init__(self, left: int) -> None:
        self.left = left


def align(old: Sequence[Hashable], new: Sequence[Hashable], effort: int = _EFFORT) -> list[Hunk]:
    """The differences between two sequences, in order."""
    pairs: list[Pair] = []
    depth = 0 if len(old) + len(new) <= _MANY else _DEPTH
    _match(old, new, 0, len(old), 0, len(new), pairs, _Effort(effort), depth)
    return _hunks(pairs, len(old), len(new))


def _hunks(pairs: list[Pair], old_size: int, new_size: int) -> list[Hunk]:
    hunks = []
    at_old = at_new = 0
    for i, j in [*pairs, (old_size, new_size)]:
        if i > at_old or j > at_new:
            hunks.append(Hunk(at_old, i, at_new, j))
        at_old, at_new = i + 1, j + 1
    return hunks


def _match(
    old: Sequence[Hashable], new: Sequence[Hashable], a: int, b: int, c: int, d: int, pairs: list[Pair], effort: _Effort, depth: int = 0
) -> None:
    """Append, in order, the matching positions of `old[a:b]` and `new[c:d]`."""
    while a < b and c < d and old[a] == new[c]:
        pairs.append((a, c))
        a, c = a + 1, c + 1
    tail = 0
    while a < b - tail and c < d - tail and old[b - tail - 1] == new[d - tail - 1]:
        tail += 1
    b, d = b - tail, d - tail
    if a < b and c < d:
        anchors = _anchors(old, new, a, b, c, d) if depth < _DEPTH else []
        if anchors:
            for i, j in anchors:
                _match(old, new, a, i, c, j, pairs, effort, depth + 1)
                pairs.append((i, j))
                a, c = i + 1, j + 1
            _match(old, new, a, b, c, d, pairs, effort, depth + 1)
        else:
            pairs.extend((a + i, c + j) for i, j in _shortest(old[a:b], new[c:d], effort))
    pairs.extend((b + i, d + i) for i in range(tail))


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable], a: int, b: int, c: int, d: int) -> list[Pair]:
    """What occurs once on both sides, as far as it keeps its order: the longest increasing run of positions."""
    many_old, many_new = Counter(old[a:b]), Counter(new[c:d])
    at = {new[j]: j for j in range(c, d) if many_new[new[j]] == 1}
    unique = [(i, at[old[i]]) for i in range(a, b) if many_old[old[i]] == 1 and old[i] in at]
    tails: list[int] = []
    chain: list[int] = []
    before: list[int] = []
    for k, (_, j) in enumerate(unique):
        place = bisect_left(tails, j)
        before.append(chain[place - 1] if place else -1)
        if place == len(tails):
            tails.append(j)
            chain.append(k)
        else:
            tails[place], chain[place] = j, k
    run = []
    k = chain[-1] if chain else -1
    while k >= 0:
        run.append(unique[k])
        k = before[k]
    return run[::-1]


def _shortest(old: Sequence[Hashable], new: Sequence[Hashable], effort: _Effort) -> list[Pair]:
    """Matching positions of the shortest edit script (Myers, An O(ND) Difference Algorithm, 1986); none beyond the limits."""
    if not set(old) & set(new):
        return []
    n, m = len(old), len(new)
    furthest = {1: 0}
    trace: list[dict[int, int]] = []
    for distance in range(min(n + m, _DISTANCE) + 1):
        trace.append(furthest.copy())
        effort.left -= 2 * distance + 1
        if effort.left < 0:
            return []
        for k in range(-distance, distance + 1, 2):
            down = k == -distance or (k != distance and furthest[k - 1] < furthest[k + 1])
            x = furthest[k + 1] if down else furthest[k - 1] + 1
            y = x - k
            while x < n and y < m and old[x] == new[y]:
                x, y = x + 1, y + 1
                effort.left -= 1
            furthest[k] = x
            if x >= n and y >= m:
                return _walk_back(trace, n, m)
    return []


def _walk_back(trace: list[dict[int, int]], x: int, y: int) -> list[Pair]:
    pairs: list[Pair] = []
    for distance in range(len(trace) - 1, -1, -1):
        furthest = trace[distance]
        k = x - y
        down = k == -distance or (k != distance and furthest[k - 1] < furthest[k + 1])
        from_k = k + 1 if down else k - 1
        from_x = furthest[from_k]
        from_y = from_x - from_k
        start = from_x if down else from_x + 1
        while x > start:
            x, y = x - 1, y - 1
            pairs.append((x, y))
        x, y = from_x, from_y
    return pairs[::-1]
