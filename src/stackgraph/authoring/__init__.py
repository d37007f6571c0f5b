"""Authoring: percent scripts in, the four folders of notebooks out.

``script`` reads a script, ``rules`` judges it, ``notebooks`` turns it into a notebook,
``nbgrader_steps`` has nbgrader make the student's and the solution's, ``execution`` runs what is
shown, ``build`` writes the four folders and ``check`` compares them with what is committed.
"""
