"""A learner's side of the command line: working copies, JupyterLab, handing in."""
