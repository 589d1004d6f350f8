"""When is something looked at again?"""
