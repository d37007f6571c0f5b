# ---
# kind: hostile
# about: the notebook itself is a link to the solution
# base: release
# max_points: 0
# events: [link-refused]
# ---
def folder(path, notebook_bytes):
    import pathlib

    path.mkdir(parents=True, exist_ok=True)
    (path / "u01_sequential.ipynb").symlink_to(
        pathlib.Path.cwd() / "solutions" / "u01_sequential" / "u01_sequential.ipynb"
    )
