def solution(arr):
    import socket
    import http.client
    doors = [
        lambda: socket.socketpair(), lambda: socket.socket(socket.AF_UNIX).bind("/tmp/prepai_evil_socket"), lambda: socket.create_connection(("127.0.0.1", 47114), 1),
        lambda: http.client.HTTPConnection("127.0.0.1", 47114, timeout=1).request("GET", "/PWNED"), lambda: socket.getaddrinfo("localhost", 80),
        lambda: socket.create_server(("127.0.0.1", 0)), lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"PWNED", ("127.0.0.1", 47114)),
    ]
    for number, door in enumerate(doors):
        try:
            door()
        except Exception:
            continue
        return "PWNED:socket %d" % number
    raise PermissionError("no sockets")
