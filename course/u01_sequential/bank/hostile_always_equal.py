# ---
# kind: hostile
# about: objects that are equal to everything and lie about what they are
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict
class Yes:
    __class__ = property(lambda self: int)
    __eq__ = lambda self, other: True
    __ne__ = lambda self, other: False
    __lt__ = __le__ = __gt__ = __ge__ = lambda self, other: True
    __bool__ = lambda self: True
    __len__ = lambda self: 4
    __iter__ = lambda self: iter([self] * 4)
    __getitem__ = lambda self, i: self
    __getattr__ = lambda self, name: self
    __call__ = lambda self, *a, **k: self
    __hash__ = lambda self: 0
    __int__ = __index__ = lambda self: 499
    __float__ = lambda self: 499.0

yes = Yes()
# %% u01_e1_predict
output_shapes = parameter_counts = total_parameters = layer_count = yes
# %% u01_e2_classifier
classifier = yes
# %% u01_e2_judged
read_right = yes
# %% u01_e3_parity
parity = yes
# %% u01_e4_clinic
fault = reads = yes
# %% u01_e4_repaired
repaired = yes
# %% u01_e5_detective
input_width = widen_parameters = answer_units = rebuilt = yes
# %% u01_e6_drawn
line = drawn = yes
