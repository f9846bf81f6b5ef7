#!/bin/sh
# Makes the documents beside it from their sources: sh tests/reading/documents/make.sh (Debian 12; see README.md)
set -eu
cd "$(dirname "$0")"
made=$(mktemp -d)
writer() { soffice --headless "-env:UserInstallation=file://$made/profile" "$@" --outdir "$made" >/dev/null 2>&1; }
for name in bao-cao hai-cot; do
  writer --infilter="HTML (StarWriter)" --convert-to odt:writer8 "$name.html"
  writer --convert-to pdf:writer_pdf_Export "$made/$name.odt"
done
writer --convert-to "docx:MS Word 2007 XML" "$made/bao-cao.odt"
cp "$made/bao-cao.docx" "$made/bao-cao.pdf" .
cp "$made/hai-cot.pdf" hai-cot-writer.pdf
pandoc bao-cao.md -o bao-cao-pandoc.docx
weasyprint bao-cao.html bao-cao-weasyprint.pdf
weasyprint hai-cot.html hai-cot.pdf
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf=bao-cao-chromium.pdf bao-cao.html 2>/dev/null
chromium --headless --no-sandbox --disable-gpu --window-size=500,300 --screenshot="$made/scan.png" bao-cao.html 2>/dev/null
printf '<img src="file://%s" style="width: 15cm">' "$made/scan.png" >"$made/scan.html"
weasyprint "$made/scan.html" ban-chup.pdf
qpdf --encrypt mat-khau chu 256 -- bao-cao-weasyprint.pdf co-mat-khau.pdf
qpdf --encrypt '' chu 256 --modify=none --extract=n -- bao-cao-weasyprint.pdf khong-cho-sua.pdf
rm -r "$made"
