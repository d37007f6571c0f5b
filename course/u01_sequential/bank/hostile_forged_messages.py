# ---
# kind: hostile
# about: forged iopub messages, signed with the connection's key
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict

kernel = get_ipython().kernel
for _ in range(50):
    kernel.session.send(
        kernel.iopub_socket,
        "execute_result",
        {"data": {"text/plain": "21"}, "metadata": {}, "execution_count": 1},
        parent=kernel.get_parent("shell"),
        ident=kernel.topic("execute_result"),
    )
