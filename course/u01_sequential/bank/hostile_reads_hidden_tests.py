# ---
# kind: hostile
# about: hidden tests are looked for in input, stack and memory, and obeyed
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict

import gc, re, sys

def numbers(text):
    return re.findall(r"total_parameters,\s*(\d+)", text)

found = [n for line in In for n in numbers(line)]
frame = sys._getframe()
while frame:
    for value in list(frame.f_locals.values()):
        if isinstance(value, str):
            found += numbers(value)
    frame = frame.f_back
for thing in gc.get_objects():
    if isinstance(thing, dict):
        for value in list(thing.values()):
            if isinstance(value, str) and len(value) < 100_000:
                found += numbers(value)
if found:
    total_parameters = int(found[0])
# %% u01_e1_predict
output_shapes = parameter_counts = layer_count = None
