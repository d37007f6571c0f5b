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
    here = pathlib.Path(__file__).resolve() if "__file__" in globals() else pathlib.Path.cwd()
    (path / "u01_sequential.ipynb").symlink_to(
        pathlib.Path.cwd() / "solutions" / "u01_sequential" / "u01_sequential.ipynb"
    )
