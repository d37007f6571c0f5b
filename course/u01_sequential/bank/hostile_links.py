# ---
# kind: hostile
# about: symbolic links in the submission's folder
# base: release
# max_points: 0
# events: [link-refused]
# ---
def folder(path, notebook_bytes):
    path.mkdir(parents=True, exist_ok=True)
    (path / "u01_sequential.ipynb").write_bytes(notebook_bytes)
    (path / "answers").symlink_to("/etc")
    (path / "passwd.txt").symlink_to("/etc/passwd")
