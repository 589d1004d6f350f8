"""The dashboard, its API and its feeds: a door through which people see what was found, and act on it.

`server.WebServer` opens it. It reads through `monitor.store` and writes only through `monitor.app`.
"""
