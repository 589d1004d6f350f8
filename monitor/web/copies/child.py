"""The process that copies saved pages: `python -m monitor.web.copies.child`, started by the dashboard and by nobody else."""

from __future__ import annotations

from monitor.processes.serving import serve
from monitor.web.copies.copying import COPY
from monitor.web.copies.safe_copy import safe_copy

if __name__ == "__main__":
    serve({COPY: safe_copy})
