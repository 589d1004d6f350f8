"""Knowledge as data: one file a subject, one row a language, vendor or mark."""
