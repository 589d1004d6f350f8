"""What is read of the database without touching it.

The questions are functions that take a connection and stand with what they ask about; `Database.ask` asks one in a short
transaction, which neither waits for the writer nor holds it up.
"""
