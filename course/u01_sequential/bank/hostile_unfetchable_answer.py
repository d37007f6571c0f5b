# ---
# kind: hostile
# about: an answer that sleeps when it is looked at, to take its whole group of tests along
# max_points: 27
# events: [answers-lost]
# loses:
#   u01_e1_predict_shapes: |
#     not graded: 'output_shapes' is missing, because it could not be read from the notebook's kernel
# ---
# %% after u01_e1_predict
import collections
import time


class OrderedDict(collections.OrderedDict):
    def __len__(self):
        time.sleep(60)

    __iter__ = items = __len__


OrderedDict.__module__ = "collections"
output_shapes = OrderedDict()
