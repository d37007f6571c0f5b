"""All that ``nbgrader_config.py`` names: autograding, feedback, formgrader, late penalties."""
