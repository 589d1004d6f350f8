"""What did a person write, and can the program work with it?

The front door: `load_settings` turns one TOML file into frozen values or raises every mistake at once, each with its
line and its mend; `config_schema` describes the file to editors.
"""

from monitor.settings.loading import load_settings
from monitor.settings.settled import MonitorSettings, Settings, WebSettings
from monitor.settings.tables.schema import config_schema

__all__ = ["MonitorSettings", "Settings", "WebSettings", "config_schema", "load_settings"]
