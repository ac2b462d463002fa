#!/usr/bin/env python3
"""review_sheet.py DATELINE PROJECT: the review sheet of an example, as headless Chromium shows it."""
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

# Asks the page what an editor would see; put into a copy of the page, which has no script itself.
PROBE = """<script>
const shown = (s) => getComputedStyle(document.querySelector(s)).display !== 'none';
const all = (s) => [...document.querySelectorAll(s)];
const result = {
  wide: document.documentElement.scrollWidth > innerWidth,
  lines: ['date', 'place'].map((k) => getComputedStyle(document.querySelector('main mark.' + k)).borderBottomStyle),
  notes: all('main .note').length,
  apart: all('main .row').every((r) => r.children[0].getBoundingClientRect().right <= r.children[1].getBoundingClientRect().left),
  before: shown('.doubts'),
};
document.querySelector('#doubt').checked = true;
result.after = shown('.doubts') && shown('main');
result.links = all('.doubts a').map((a) => document.querySelector(a.getAttribute('href')) !== null);
result.sureness = all('.doubts .more').map((m) => Math.min(...m.textContent.split(';')[0].match(/\\d+ %/g).map((p) => parseInt(p))));
const pre = document.createElement('pre'); pre.id = 'result'; pre.textContent = JSON.stringify(result); document.body.append(pre);
</script>"""


def look(page):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "page.html"
        path.write_text(page.replace("</body>", PROBE + "</body>"), encoding="utf-8")
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1200,900", f"--user-data-dir={folder}/p"]
        done = subprocess.run([*command, "--dump-dom", path.as_uri()], capture_output=True, text=True, check=True, timeout=120)
        return json.loads(html.unescape(re.search(r'<pre id="result">(.*?)</pre>', done.stdout, re.S).group(1)))


def check(condition, what):
    if not condition:
        sys.exit(what)


def main():
    program, project = sys.argv[1:]
    config = pathlib.Path(project) / "examples" / "news" / "dateline.yaml"
    run = subprocess.run([program, "extract", "-c", config, "--format", "html"], capture_output=True, text=True, check=True)
    page = run.stdout
    check(not re.search(r"<script|<link|<img|<iframe|@import|url\(|src=|\son\w+=", page), "the page is not self-contained")
    check(project not in page, "the page names a folder of this machine")
    seen = look(page)
    check(not seen["wide"], "the page is wider than its window")
    check(seen["lines"] == ["solid", "dashed"], f"mentions differ by colour alone: {seen['lines']}")
    check(seen["notes"] >= 10 and seen["apart"], f"notes do not stand beside their paragraphs: {seen}")
    check(not seen["before"] and seen["after"], "the list by doubt cannot be switched on")
    check(len(seen["links"]) == seen["notes"] and all(seen["links"]), "a link leads to no sentence")
    check(seen["sureness"] == sorted(seen["sureness"]), f"the list is not sorted by doubt: {seen['sureness']}")
    print("as expected")


if __name__ == "__main__":
    main()
