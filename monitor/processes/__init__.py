"""How is dangerous work done without danger to the daemon?

In child processes of this same program, which can be killed: a hostile page, a stuck channel or a crash in a
C library costs one task, never the daemon. A child serves one task at a time, under limits of memory and
processor time that the kernel keeps, and under a deadline that its parent keeps.

Never: share memory, run a task of which the parent does not know the name, or unpickle anything. Tasks and
answers cross as MessagePack, decoded to the types that the Task names.
Decided: children start on demand and leave when idle, so that a quiet daemon is a small one; they are started
afresh (not forked), so that they hold nothing of the daemon's memory. What a parent needs (`pool`) and what a
child needs (`serving`) are apart, so that a child starts quickly.
"""
