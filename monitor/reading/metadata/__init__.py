"""Who wrote it, when, under which title, and which source is believed."""
