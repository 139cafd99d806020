"""A mail server for the tests: prints its port, then keeps each letter as a file. What the recipient is called says how it behaves.

smtp.py FOLDER [--certificate FILE --key FILE] [--tls starttls|implicit] [--user NAME --password PASSWORD]
"""
import argparse
import asyncio
import json
import pathlib
import ssl

from aiosmtpd.smtp import SMTP, AuthResult

arguments = argparse.ArgumentParser()
arguments.add_argument("folder", type=pathlib.Path)
arguments.add_argument("--certificate")
arguments.add_argument("--key")
arguments.add_argument("--tls", choices=["starttls", "implicit"])
arguments.add_argument("--user")
arguments.add_argument("--password")
options = arguments.parse_args()


class Office:
    """Takes letters, and refuses, delays or hangs up as the recipient’s name asks."""

    taken = 0

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        name = address.split("@")[0]
        if name == "refused":
            return f"550 5.1.1 There is no {address} here"
        if name == "later":
            return f"451 4.3.0 {address} is busy"
        if name == "gone":
            server.transport.abort()
            return "421 gone"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].split("@")[0]
        if name == "silent":
            server.transport.abort()
            return "250 never heard"
        if name == "full":
            return "452 4.3.1 The disk is full"
        if name == "unwanted":
            return f"554 5.7.1 {envelope.rcpt_tos[0]} does not want this"
        self.taken += 1
        place = options.folder / f"{self.taken:04}"
        place.with_suffix(".eml").write_bytes(envelope.original_content)
        facts = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": session.ssl is not None}
        facts["signedIn"] = bool(session.authenticated)
        place.with_suffix(".json").write_text(json.dumps(facts))
        return "250 Taken"


def authenticate(server, session, envelope, mechanism, data):
    good = (data.login, data.password) == (options.user.encode(), options.password.encode())
    return AuthResult(success=good, handled=False)


def conversation(tls):
    needs_user = options.user is not None
    return SMTP(
        Office(), hostname="post.example", enable_SMTPUTF8=False,
        tls_context=tls if options.tls == "starttls" else None, require_starttls=options.tls == "starttls",
        authenticator=authenticate if needs_user else None, auth_required=needs_user,
        auth_require_tls=options.tls == "starttls",
    )


async def serve():
    tls = None
    if options.tls:
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(options.certificate, options.key)
    loop = asyncio.get_running_loop()
    inner = tls if options.tls == "implicit" else None
    server = await loop.create_server(lambda: conversation(tls), "127.0.0.1", 0, ssl=inner)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(serve())
