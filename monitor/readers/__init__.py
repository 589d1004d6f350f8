"""Reading done where a hostile page can do no harm: in child processes that can be killed."""
