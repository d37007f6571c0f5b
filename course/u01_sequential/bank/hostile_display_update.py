# ---
# kind: hostile
# about: shows one display 400 times, then fills all of them with one update
# max_points: 28
# events: [output-flood]
# ---
# %% before u01_e2_classifier
from IPython.display import display, update_display

for _ in range(400):
    display("x", display_id="one")
update_display("x" * 1_500_000, display_id="one")
