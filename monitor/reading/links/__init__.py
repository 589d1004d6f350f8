"""Which articles a page, feed or sitemap names."""
