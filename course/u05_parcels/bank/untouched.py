# ---
# kind: untouched
# about: the release as it is handed out
# ---
