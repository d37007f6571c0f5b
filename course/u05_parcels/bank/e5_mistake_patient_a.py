# ---
# kind: mistake
# exercise: e5
# about: hands in a patient
# loses:
#   u05_e5_padding_invariant: |
#     healed: padding changes the predictions
#       expected: the same prediction for a text of input 'label' alone and beside a longer one
#       actual:   other predictions
#       hint:     a mean over all places counts the empty ones: Embedding(..., mask_zero=True) tells the layers that follow which places are empty; by hand, divide the sum by the number of words
#   u05_e5_padding_healed: |
#     healed, layer 2 ('table'): masking is missing
#       expected: mask_zero=True
#       actual:   mask_zero=False
#       hint:     with mask_zero=True the layers that follow pass over the zeros at the end
# checks:
#   u05_e5_padding_invariant: check_padding
#   u05_e5_padding_healed: check_same_architecture
# hints:
#   u05_e5_padding_invariant: 'a mean over all places counts the empty ones: Embedding(..., mask_zero=True) tells the layers that follow which places are empty; by hand, divide the sum by the number of words'
#   u05_e5_padding_healed: with mask_zero=True the layers that follow pass over the zeros at the end
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
counted = {"A": 6, "B": 6, "C": 6, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = layers.Rescaling(0.5)(x)
x = layers.GlobalAveragePooling1D()(x)
healed = keras.Model(label, layers.Dense(5)(x))
healed = (readers["A"])
