"""Pages that show nothing without JavaScript, shown by a browser that can be killed."""
