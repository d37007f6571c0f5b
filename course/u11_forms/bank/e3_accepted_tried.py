# ---
# kind: accepted
# exercise: e3
# about: finds it out by trying
# ---
# %% u11_e3_fate
def fate_of(model):
    try:
        model.save(folder / "try.keras")
    except NotImplementedError:
        return "not saved"
    try:
        back = keras.models.load_model(folder / "try.keras")
    except ValueError:
        return "Python code"
    except TypeError:
        return "unknown class"
    return "comes back" if np.allclose(back(wine.x_test), model(wine.x_test)) else "changed"

fate = {letter: fate_of(model) for letter, model in sent.items()}
