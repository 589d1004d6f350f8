"""Who comes in, and under which protection: sessions, passwords, origins, headers."""
