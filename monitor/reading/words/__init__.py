"""What a line or an address says by itself, without the page around it."""
