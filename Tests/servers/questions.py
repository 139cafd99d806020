"""A web server for the tests of questions: prints its port. questions.py [--certificate FILE --key FILE]"""
import argparse
import http.server
import ssl
import time

arguments = argparse.ArgumentParser()
arguments.add_argument("--certificate")
arguments.add_argument("--key")
options = arguments.parse_args()


class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/elsewhere":
            self.send_response(302)
            self.send_header("Location", "/large")
            self.end_headers()
        elif self.path == "/late":
            time.sleep(60)
        elif self.path == "/cut":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
            self.close_connection = True
        else:
            self.say(b"x" * 5000 if self.path == "/large" else self.headers.get("X-Word", "").encode())

    def do_POST(self):
        self.say(self.rfile.read(int(self.headers["Content-Length"])), 400 if self.path == "/bad" else 200)

    def say(self, body, status=200):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
server.daemon_threads = True
if options.certificate:
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(options.certificate, options.key)
    server.socket = tls.wrap_socket(server.socket, server_side=True)
print(server.server_address[1], flush=True)
server.serve_forever()
