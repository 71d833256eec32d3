"""Signs a form as Twilio's documentation tells: reads {url, token, fields} as JSON, writes the signature."""
import base64
import hashlib
import hmac
import json
import sys

request = json.load(sys.stdin)
values = {}
for name, value in request["fields"]:
    values.setdefault(name, set()).add(value)
text = request["url"] + "".join(name + value for name in sorted(values) for value in sorted(values[name]))
digest = hmac.new(request["token"].encode(), text.encode(), hashlib.sha1).digest()
sys.stdout.write(base64.b64encode(digest).decode())
