# ---
# kind: hostile
# about: calls home
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict

import socket, urllib.request

for host in ("127.0.0.1", "example.org"):
    for port in (22, 80, 443, 8888):
        try:
            socket.create_connection((host, port), timeout=0.2).sendall(b"hello")
            total_parameters = 499
        except OSError:
            pass
# %% u01_e1_predict
output_shapes = parameter_counts = layer_count = None
