"""What a message says, before any service: cut to size, in people's own words, as a document for programs, as examples."""
