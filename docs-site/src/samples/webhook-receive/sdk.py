import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from sundial import WebhookVerificationError, unwrap_webhook

secret = os.environ["SUNDIAL_WEBHOOK_SECRET"]
port = 3001


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        try:
            event = unwrap_webhook(body, dict(self.headers), secret).data
        except WebhookVerificationError:
            self.send_error(400, "Not signed")
            return
        print(event.type, event.id, event.subject_id, flush=True)
        self.send_response(204)
        self.end_headers()


server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
print(f"Receiving at http://127.0.0.1:{port}", flush=True)
server.serve_forever()
