"""Makes a key and a token as the Bot Framework does, by OpenSSL and nothing of the desk's: claims in, keys and token out."""
import base64
import json
import subprocess
import sys
import tempfile


def encode(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def openssl(*arguments, data=None):
    return subprocess.run(["openssl", *arguments], input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout


given = json.load(sys.stdin)
with tempfile.NamedTemporaryFile() as key:
    key.write(openssl("genrsa", "2048"))
    key.flush()
    modulus = bytes.fromhex(openssl("rsa", "-in", key.name, "-noout", "-modulus").decode().strip().split("=")[1])
    header = {"typ": "JWT", "alg": "RS256", "x5t": given["kid"], "kid": given["kid"]}
    signed = ".".join(encode(json.dumps(part).encode()) for part in (header, given["claims"]))
    signature = openssl("dgst", "-sha256", "-sign", key.name, data=signed.encode())
keys = [{"kty": "RSA", "use": "sig", "kid": given["kid"], "x5t": given["kid"], "n": encode(modulus), "e": "AQAB", "endorsements": given["endorsements"]}]
print(json.dumps({"keys": {"keys": keys}, "token": f"{signed}.{encode(signature)}"}))
