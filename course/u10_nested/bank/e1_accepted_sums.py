# ---
# kind: accepted
# exercise: e1
# about: sums of the parts, with notes of one's own under further keys
# ---
# %% u10_e1_count
norm, strokes, features = 256, 3120, 1176
head = 24 + 1
counts = dict(entries=len(["pixels", "base", "head"]), frozen=head, norm=norm)
counts["open"] = norm // 2 + strokes + features + head
counts["pair"] = norm + strokes + features + 2 * 24 + 1
