import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import openai

client = openai.OpenAI(base_url="http://127.0.0.1:8787/v1", api_key=os.environ["SUNDIAL_API_KEY"])
port = 3000
page = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Ask</title>
<form>
  <input name="question" aria-label="Question" value="What does a sundial measure?">
  <button>Ask</button>
</form>
<p aria-live="polite"></p>
<script>
  const form = document.querySelector("form");
  const answer = document.querySelector("p");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    answer.textContent = "";
    const response = await fetch("/answer?" + new URLSearchParams(new FormData(form)));
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) answer.append(read.value);
  });
</script>"""


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        url = urlsplit(self.path)
        is_answer = url.path == "/answer"
        self.send_response(200)
        self.send_header("Content-Type", f"text/{'plain' if is_answer else 'html'}; charset=utf-8")
        self.end_headers()
        if is_answer:
            self.answer(parse_qs(url.query).get("question", [""])[0])
        else:
            self.wfile.write(page.encode())

    def answer(self, question: str) -> None:
        try:
            with client.chat.completions.create(
                model="sundial-1",
                messages=[{"role": "user", "content": question}],
                stream=True,
            ) as stream:
                for chunk in stream:
                    self.wfile.write((chunk.choices[0].delta.content or "").encode())
        except openai.OpenAIError as error:
            self.wfile.write(f" [broke off: {error}]".encode())
        except ConnectionError:
            pass  # whoever leaves the page stops the model


server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
print(f"Open http://127.0.0.1:{port}", flush=True)
server.serve_forever()
