# ---
# kind: hostile
# about: an empty file
# base: release
# max_points: 0
# events: [unreadable-notebook]
# ---
def submission(release_bytes):
    return b""
