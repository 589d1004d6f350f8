"""What became of an article: how it was edited, which headline it wears, whether it is still there?"""
