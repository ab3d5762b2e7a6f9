"""The page of a folder, served, and asked without a browser."""

import http.client
import json
import re
import signal
import subprocess
from pathlib import Path

PATIENCE = 60


class Served:
    """The program with a folder open."""

    def __init__(self, kehoach, folder, port=0):
        words = [kehoach, "mo", folder, "--no-open", "--port", str(port)]
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.process.stdout.readline().strip()
        self.host, self.key = re.fullmatch(r"http://([\d.:]+)/\?khoa=(\w+)", self.address).groups()
        self.port = self.host.split(":")[1]

    def ask(self, method, path, body=None, headers=None):
        own = {"Host": self.host, "Cookie": f"kehoach-{self.port}={self.key}", "Origin": f"http://{self.host}"}
        own = {**own, **(headers or {})}
        own = {name: value for name, value in own.items() if value is not None}
        line = http.client.HTTPConnection(self.host, timeout=PATIENCE)
        try:
            line.request(method, path, body, own)
            answer = line.getresponse()
            return answer.status, answer.read()
        finally:
            line.close()

    def json(self, path, sent=None):
        method, body = ("GET", None) if sent is None else ("POST", json.dumps(sent))
        status, words = self.ask(method, path, body)
        assert status == 200, (path, status, words[:400])
        return json.loads(words)

    def memory(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024

    def end(self, sign=signal.SIGTERM):
        self.process.send_signal(sign)
        self.process.wait()
