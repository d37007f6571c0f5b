# ---
# kind: mistake
# exercise: e3
# about: predicts for all held-out tumours
# loses:
#   u04_e3_feed_shape: |
#     the shape of by_list: wrong shape
#       expected: another shape
#       actual:   (143, 1)
#   u04_e3_feed_dict: |
#     by_dict: wrong shape
#       expected: (5,)
#       actual:   (143,)
#       hint:     does each key stand with its own table of the five patients?
#   u04_e3_feed_list: |
#     by_list: wrong shape
#       expected: (5,)
#       actual:   (143,)
#       hint:     a list is matched by position: in which order do given.inputs stand?
# checks:
#   u04_e3_feed_shape: check_shape
#   u04_e3_feed_dict: check_array
#   u04_e3_feed_list: check_array
# hints:
#   u04_e3_feed_dict: does each key stand with its own table of the five patients?
#   u04_e3_feed_list: 'a list is matched by position: in which order do given.inputs stand?'
# ---
# %% u04_e3_feed
x = tumours.x_test
by_list = given.predict([x["worst"], x["mean"], x["error"]], verbose=0)
by_dict = given.predict(x, verbose=0)
