"""The dashboard for programs: REST under `/api/v1`, feeds, and the description of both.

`operations` lists what can be asked and done, `shapes` the form of every answer; `openapi` describes these two, so that
the description cannot say anything else than what happens.
"""
