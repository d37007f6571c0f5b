"""Authoring: percent scripts in, the four folders of notebooks out."""
