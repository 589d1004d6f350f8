"""How is a row written unless there is one like it? Both databases spell it alike, but SQLAlchemy has it in two dialects."""

from __future__ import annotations

from sqlalchemy import Column, Insert, Table
from sqlalchemy.dialects import postgresql, sqlite


def if_new(table: Table, *returning: Column[int] | Column[str]) -> dict[str, Insert]:
    """An INSERT for each dialect that passes over rows whose key is taken; `returning` names what new rows give back."""
    statements: dict[str, Insert] = {
        "sqlite": sqlite.insert(table).on_conflict_do_nothing(),
        "postgresql": postgresql.insert(table).on_conflict_do_nothing(),
    }
    if returning:
        return {dialect: statement.returning(*returning) for dialect, statement in statements.items()}
    return statements
