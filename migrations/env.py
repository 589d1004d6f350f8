"""How does Alembic reach the database? Only through a connection that the program has opened and locked."""

from alembic import context

from monitor.store.tables import METADATA

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
