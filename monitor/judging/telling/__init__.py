"""Who is told, when, and together with what?"""
