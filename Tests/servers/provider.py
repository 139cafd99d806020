"""A real OpenID Connect provider for the tests (canaille), with one person and one client: prints its address.

provider.py RETURN_ADDRESS

It ends when its input does, so that it never outlives the tests.
"""
import datetime
import logging
import os
import socket
import sys
import threading

import canaille
from canaille.backends import Backend
from canaille.oidc.jose import make_default_rsa_jwk
from werkzeug.serving import make_server

threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(64)
name = f"127.0.0.1:{listener.getsockname()[1]}"

app = canaille.create_app(
    {
        "SECRET_KEY": "only for the tests",
        "SERVER_NAME": name,
        "PREFERRED_URL_SCHEME": "http",
        "CANAILLE": {"DATABASE": "memory", "LOGGING": {"version": 1}, "ENABLE_INTRUDER_LOCKOUT": False},
        "CANAILLE_OIDC": {"ACTIVE_JWKS": [make_default_rsa_jwk().as_dict(private=True)]},
    },
    env_file="/nowhere",
)
logging.getLogger("werkzeug").setLevel(logging.ERROR)
with app.app_context():
    from canaille.app import models

    person = models.User(
        formatted_name="Priya Officer", family_name="Officer", user_name="priya",
        emails=["priya@rutwell.example.gov.uk"], password="a password of the council",
    )
    client = models.Client(
        client_id="folkmoot", client_secret="the client’s secret: é", client_name="Folkmoot",
        client_uri="https://moot.example.gov.uk", redirect_uris=[sys.argv[1]], response_types=["code"],
        grant_types=["authorization_code"], scope=["openid", "email", "profile"],
        token_endpoint_auth_method="client_secret_basic",
        client_id_issued_at=datetime.datetime.now(datetime.timezone.utc),
    )
    for thing in (person, client):
        Backend.instance.save(thing)
    client.audience = [client]
    Backend.instance.save(client)

server = make_server("127.0.0.1", 0, app, fd=listener.fileno())  # one at a time: its memory is made for that
print(f"http://{name}", flush=True)
server.serve_forever()
