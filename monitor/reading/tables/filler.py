"""With which words do typesetters, and walls, fill a place where text ought to be?"""

FILLER_WORDS = """
lorem ipsum dolor sit amet consectetur adipiscing adipisicing elit sed eiusmod tempor incididunt labore dolore magna
aliqua enim minim veniam quis nostrud exercitation ullamco laboris nisi aliquip commodo consequat duis aute irure
reprehenderit voluptate velit esse cillum fugiat nulla pariatur excepteur sint occaecat cupidatat proident sunt culpa
officia deserunt mollit anim laborum consetetur sadipscing sed diam nonumy eirmod invidunt aliquyam erat voluptua accusam
justo duo dolores rebum stet clita kasd gubergren sea takimata sanctus
"""
"""The words of typesetters' filler text."""
