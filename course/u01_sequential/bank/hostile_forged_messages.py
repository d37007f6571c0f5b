# ---
# kind: hostile
# about: forged outputs and replies on the kernel's own connection
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict

wire = get_ipython().kernel.session.wire
content = {"data": {"text/plain": "21"}, "metadata": {}, "execution_count": 1}
for request in range(50):
    wire.request = request
    wire.send("execute_result", content)
    wire.send("reply", {"status": "ok", "execution_count": 1, "payload": []})
