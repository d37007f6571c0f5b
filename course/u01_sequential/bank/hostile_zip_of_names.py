# ---
# kind: hostile
# about: a zip in which one name is a file and a folder, and another is no name
# base: release
# max_points: 0
# events: [wrong-file-name, file-left-out]
# ---
def folder(path, notebook_bytes):
    import zipfile

    path.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path / "work.zip", "w") as packed:
        packed.writestr("u01_sequential.ipynb", notebook_bytes)
        for name in (".", "a", "a/b"):
            packed.writestr(name, "1")
