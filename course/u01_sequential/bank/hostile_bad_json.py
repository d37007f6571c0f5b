# ---
# kind: hostile
# about: half a notebook
# base: release
# max_points: 0
# events: [unreadable-notebook]
# ---
def submission(release_bytes):
    return release_bytes[: len(release_bytes) // 2]
