"""What is watched: watches, their articles and further sources, and the captures of an archive."""
