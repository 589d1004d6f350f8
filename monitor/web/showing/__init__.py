"""In which form things are shown: values, charts, changed words, traces."""
