# ---
# kind: hostile
# about: an input transformer that drops every cell with a check
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict

ip = get_ipython()
ip.input_transformers_cleanup.append(lambda lines: ["pass\n"] if any("check_" in t for t in lines) else lines)
ip.input_transformers_post.append(lambda lines: ["pass\n"] if any("check_" in t for t in lines) else lines)
