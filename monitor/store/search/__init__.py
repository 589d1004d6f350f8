"""Where words were ever written, and where they were taken out."""
